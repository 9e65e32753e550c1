package dev.firebreak.incidents;

import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.Score;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what is known of the impact as columns: the scores of the axes in their order, and the circumstances. */
final class SeverityColumns {

    private SeverityColumns() {}

    static String write(Impact impact) {
        return Arrays.stream(Axis.values()).map(axis -> impact.of(axis).name()).collect(Collectors.joining(","));
    }

    static Impact readImpact(String column) {
        Iterator<String> scores = Arrays.asList(column.split(",", -1)).iterator();
        Impact impact = Impact.UNKNOWN;
        for (Axis axis : Axis.values()) {
            impact = impact.with(axis, Score.valueOf(scores.next()));
        }
        return impact;
    }

    static String write(Collection<Circumstance> circumstances) {
        return circumstances.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Circumstance> readCircumstances(String column) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        if (!column.isEmpty()) {
            for (String name : column.split(",", -1)) {
                circumstances.add(Circumstance.valueOf(name));
            }
        }
        return circumstances;
    }
}
