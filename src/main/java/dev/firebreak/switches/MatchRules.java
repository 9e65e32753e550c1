package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Texts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The limits of a scope by attributes, checked once when it is made. */
final class MatchRules {

    private static final int MOST_ATTRIBUTES = 20;
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST = 500;

    /** Even with every character escaped it fits the column. */
    private static final int LARGEST = 45_000;

    private static final int PUNCTUATION = 3;

    private MatchRules() {}

    static Map<String, List<Object>> checked(Map<String, List<Object>> attributes) {
        if (attributes.isEmpty() || attributes.size() > MOST_ATTRIBUTES) {
            throw new InvalidInput("scope.match", "must name 1 to " + MOST_ATTRIBUTES + " attributes");
        }
        Map<String, List<Object>> checked = new LinkedHashMap<>();
        attributes.forEach((name, values) -> checked.put(checkedName(name), checkedValues(name, values)));
        checkSize(checked);
        return Collections.unmodifiableMap(checked);
    }

    private static void checkSize(Map<String, List<Object>> checked) {
        long size = 0;
        for (Map.Entry<String, List<Object>> rule : checked.entrySet()) {
            size += rule.getKey().length() + PUNCTUATION;
            size += rule.getValue().stream()
                    .mapToInt(value -> value.toString().length() + PUNCTUATION)
                    .sum();
        }
        if (size > LARGEST) {
            throw new InvalidInput("scope.match", "must be " + LARGEST + " characters in all at most, not " + size);
        }
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.length() > LONGEST || !Texts.isClean(name)) {
            throw new InvalidInput(
                    "scope.match",
                    "has an attribute without a name, with one over 500 characters, or with control characters in it");
        }
        return name;
    }

    private static List<Object> checkedValues(String name, List<Object> values) {
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw new InvalidInput("scope.match." + name, "must list 1 to " + MOST_VALUES + " values");
        }
        return values.stream()
                .map(value -> checkedValue(name, value))
                .distinct()
                .toList();
    }

    private static Object checkedValue(String name, Object value) {
        return switch (value) {
            case String text when text.length() <= LONGEST && Texts.isClean(text) -> text;
            case Boolean flag -> flag;
            case BigDecimal number -> Scope.number(number);
            default ->
                throw new InvalidInput(
                        "scope.match." + name, "must list plain texts of up to 500 characters, numbers, true or false");
        };
    }
}
