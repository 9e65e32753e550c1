package dev.firebreak.base;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables for spreadsheets and scripts (RFC 4180), in which no cell computes. A spreadsheet takes a cell that begins with
 * {@code = + - @} for a formula; an apostrophe before it makes it text, as OWASP advises against CSV injection. The same holds
 * after each separator or line break inside a cell, for spreadsheets that split there in spite of the quotes.
 */
public final class Csv {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final String FORMULA = "(?=[\\p{Z}\\p{Cf}\"']{0,20}[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])";
    private static final Pattern INSIDE = Pattern.compile("(?<=[,;|\\t\\r\\n])" + FORMULA);
    private static final Pattern START = Pattern.compile("^(?:(?=[\\t\\r\\n])|" + FORMULA + ")");

    private Csv() {}

    /** One line with its end; every cell stands in quotes. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return '"' + harmless(Texts.showable(text)).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        return START.matcher(INSIDE.matcher(text).replaceAll("'")).replaceFirst("'");
    }
}
