package dev.firebreak.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.HostileText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No cell of a table that the console exports computes, in whatever way it is split. */
class CsvTest {

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @Test
    void everyCellStandsInQuotes() {
        assertThat(Csv.line(List.of("a", "b \"c\", d", "", "x\ny")))
                .isEqualTo("\"a\",\"b \"\"c\"\", d\",\"\",\"x\ny\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({"-5", "+5", "-0.25", "12", "1.5"})
    void numbersStayNumbers(String number) {
        assertThat(Csv.line(List.of(number))).isEqualTo("\"" + number + "\"\r\n");
    }

    @Test
    void formulasBecomeText() {
        assertThat(Csv.line(List.of("=1+1", "-2+3", " @SUM(1)", "\t=1", "x;=1+1", "\uFF1D1")))
                .isEqualTo("\"'=1+1\",\"'-2+3\",\"' @SUM(1)\",\"'\t'=1\",\"x;'=1+1\",\"'\uFF1D1\"\r\n");
    }

    /** Split as a spreadsheet of each country would, with and without minding quotes. */
    @ParameterizedTest
    @MethodSource("texts")
    void noCellComputes(HostileText hostile) {
        String line = Csv.line(List.of("before", hostile.text(), "after"));
        List<String> cells = new ArrayList<>(parsed(line));
        assertThat(cells).hasSize(3).first().isEqualTo("before");
        for (String separators : List.of("[\r\n]", "[,\r\n]", "[;\r\n]", "[\t\r\n]", "[|\r\n]")) {
            cells.addAll(List.of(line.split(separators)));
        }
        for (String cell : cells) {
            String seen = cell.replaceFirst("^[\\s\\p{Z}\\p{Cf}\"]+", "");
            boolean number = seen.matches("[+-]?\\d+(\\.\\d+)?\"*");
            assertThat(number || !seen.matches("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*"))
                    .as(cell)
                    .isTrue();
        }
    }

    /** The text that was entered is still there, apostrophes and what cannot be shown aside. */
    @ParameterizedTest
    @MethodSource("texts")
    void nothingElseIsLost(HostileText hostile) {
        String kept = parsed(Csv.line(List.of(hostile.text()))).getFirst();
        assertThat(kept.replace("'", ""))
                .isEqualTo(Texts.showable(hostile.text()).replace("'", ""));
    }

    /** By the letter of RFC 4180. */
    private static List<String> parsed(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == '"' && quoted && line.charAt(at + 1) == '"') {
                cell.append(next);
                at++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (quoted) {
                cell.append(next);
            }
        }
        return cells;
    }
}
