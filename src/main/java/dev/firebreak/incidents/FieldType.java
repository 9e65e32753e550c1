package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What a field may hold. */
public enum FieldType {
    TEXT("Text"),
    NUMBER("Number"),
    CHOICE("Choice"),
    DATE("Date"),
    LINK("Link");

    private static final int LONGEST = 2_000;

    private final String label;

    FieldType(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /**
     * What is kept of what somebody gave.
     *
     * @throws InvalidInput if it is none of this type; says what would be right
     */
    String checked(String field, String given, List<String> choices) {
        String value = Given.line(field, given, LONGEST);
        return switch (this) {
            case TEXT -> value;
            case NUMBER -> number(field, value);
            case CHOICE -> choice(field, value, choices);
            case DATE -> date(field, value);
            case LINK -> WebAddress.parse(field, value).toString();
        };
    }

    private static String number(String field, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.precision() <= 30 && Math.abs(number.scale()) <= 30) {
                return number.toPlainString();
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new InvalidInput(field, "must be a number such as 12 or 3.5");
    }

    private static String choice(String field, String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw new InvalidInput(field, "must be one of " + String.join(", ", choices));
        }
        return value;
    }

    private static String date(String field, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException notADate) {
            throw new InvalidInput(field, "must be a date such as 2026-11-23");
        }
    }
}
