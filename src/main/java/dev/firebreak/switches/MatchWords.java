package dev.firebreak.switches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says a scope by attributes in a few words, however many values it lists: they stand in sentences. */
final class MatchWords {
    private static final int MOST = 3;
    private static final int LONGEST = 40;

    private MatchWords() {}

    static String of(Map<String, List<Object>> attributes) {
        List<String> rules = new ArrayList<>();
        attributes.forEach((name, values) -> rules.add(cut(name) + " is " + values(values)));
        return joined(rules, " and ", " and %d more conditions hold");
    }

    private static String values(List<Object> values) {
        return joined(values.stream().map(MatchWords::word).toList(), " or ", " or one of %d more");
    }

    private static String joined(List<String> words, String between, String rest) {
        if (words.size() <= MOST + 1) {
            return String.join(between, words);
        }
        return String.join(between, words.subList(0, MOST)) + rest.formatted(words.size() - MOST);
    }

    private static String word(Object value) {
        return cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
