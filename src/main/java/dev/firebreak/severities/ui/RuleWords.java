package dev.firebreak.severities.ui;

import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Rule;
import dev.firebreak.severities.Rules;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Telling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules in sentences. */
final class RuleWords {

    private RuleWords() {}

    static String of(Rule rule) {
        String axes = rule.axes().size() == Axis.values().length
                ? "on any axis"
                : "on "
                        + joined(Arrays.stream(Axis.values())
                                .filter(rule.axes()::contains)
                                .map(axis -> axis.label().toLowerCase(Locale.ROOT))
                                .toList());
        String score = rule.atLeast().key().equals("4") ? "4 " : rule.atLeast().key() + " or worse ";
        return score + axes + (rule.circumstances().isEmpty() ? "" : ", while " + clauses(rule.circumstances()));
    }

    static List<String> of(Scheme scheme) {
        Rules rules = scheme.rules();
        String never = joined(scheme.levels().stream()
                .filter(level -> rules.neverRaised().contains(level.key()))
                .map(level -> level.key().value())
                .toList());
        String raising = rules.raising().isEmpty()
                ? "Nothing raises a level."
                : "One level worse, once, if " + clauses(rules.raising()) + "."
                        + (never.isEmpty() ? "" : " " + never + " is never raised.");
        String unknown = joined(rules.unknownCountsAs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(counts -> counts.getKey().label().toLowerCase(Locale.ROOT) + " counts as "
                        + counts.getValue().key())
                .toList());
        String counting = unknown.isEmpty()
                ? "What is unknown is left out."
                : "Until known, " + unknown.replace(" or ", " and ") + ", and the severity is provisional.";
        return List.of(raising, counting, telling(scheme.provisional()));
    }

    private static String telling(Telling telling) {
        return switch (telling) {
            case Telling.AsTheLevel same -> "A provisional severity tells whom its level tells.";
            case Telling.Only only ->
                only.names().isEmpty()
                        ? "A provisional severity tells nobody."
                        : "A provisional severity tells only " + String.join(", ", only.names()) + ".";
        };
    }

    private static String clauses(Set<Circumstance> circumstances) {
        return joined(Arrays.stream(Circumstance.values())
                .filter(circumstances::contains)
                .map(Circumstance::clause)
                .toList());
    }

    private static String joined(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
