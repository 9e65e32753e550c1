package dev.firebreak.severities;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in one sentence why an impact has the level it has. */
record JudgingWords(Impact known, Impact counted, Set<Circumstance> circumstances) {

    String because(List<Rule> reachedBy, List<Circumstance> raisedBy) {
        Set<Axis> told = EnumSet.noneOf(Axis.class);
        StringBuilder words = new StringBuilder();
        if (reachedBy.isEmpty()) {
            words.append("no worse level's rule holds");
        } else {
            words.append(why(reachedBy.getFirst(), told));
        }
        if (!raisedBy.isEmpty()) {
            words.append("; one level worse because ").append(clauses(raisedBy));
        }
        for (Axis axis : Axis.values()) {
            if (!told.contains(axis) && !known.of(axis).isKnown()) {
                words.append("; ").append(score(axis));
            }
        }
        return words.replace(0, 1, words.substring(0, 1).toUpperCase(Locale.ROOT))
                .append('.')
                .toString();
    }

    private String why(Rule rule, Set<Axis> told) {
        for (Axis axis : Axis.values()) {
            if (rule.axes().contains(axis) && counted.of(axis).isAtLeast(rule.atLeast())) {
                told.add(axis);
            }
        }
        String scores = told.stream().map(this::score).collect(Collectors.joining(", "));
        List<Circumstance> needed = Arrays.stream(Circumstance.values())
                .filter(it -> rule.circumstances().contains(it) && circumstances.contains(it))
                .toList();
        return needed.isEmpty() ? scores : scores + ", and " + clauses(needed);
    }

    private String score(Axis axis) {
        String name = axis.label().toLowerCase(Locale.ROOT);
        if (known.of(axis).isKnown()) {
            return name + " is " + known.of(axis).key();
        }
        return counted.of(axis).isKnown()
                ? name + " is unknown and counts as " + counted.of(axis).key()
                : name + " is unknown and left out";
    }

    private static String clauses(List<Circumstance> circumstances) {
        return circumstances.stream().map(Circumstance::clause).collect(Collectors.joining(" and "));
    }
}
