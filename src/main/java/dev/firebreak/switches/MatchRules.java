package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The limits of a scope by attributes, checked once when it is made. */
final class MatchRules {

    private static final int MOST_ATTRIBUTES = 20;
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST = 500;

    private MatchRules() {}

    static Map<String, List<Object>> checked(Map<String, List<Object>> attributes) {
        if (attributes.isEmpty() || attributes.size() > MOST_ATTRIBUTES) {
            throw new InvalidInput("scope.match", "must name 1 to " + MOST_ATTRIBUTES + " attributes");
        }
        Map<String, List<Object>> checked = new LinkedHashMap<>();
        attributes.forEach((name, values) -> checked.put(checkedName(name), checkedValues(name, values)));
        return java.util.Collections.unmodifiableMap(checked);
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new InvalidInput("scope.match", "has an attribute without a name or with one over 500 characters");
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
            case String text when text.length() <= LONGEST -> text;
            case Boolean flag -> flag;
            case BigDecimal number -> Scope.number(number);
            default ->
                throw new InvalidInput(
                        "scope.match." + name, "must list texts of up to 500 characters, numbers, true or false");
        };
    }
}
