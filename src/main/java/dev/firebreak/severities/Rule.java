package dev.firebreak.severities;

import java.util.Set;

/**
 * One way to reach a level: a score of at least so much on any of some axes, alone or while one of some circumstances
 * holds.
 *
 * @param axes never empty
 * @param circumstances any one of them is needed; empty if none is
 */
public record Rule(Score atLeast, Set<Axis> axes, Set<Circumstance> circumstances) {

    public Rule {
        axes = Set.copyOf(axes);
        circumstances = Set.copyOf(circumstances);
    }

    boolean holds(Impact counted, Set<Circumstance> known) {
        return (circumstances.isEmpty() || circumstances.stream().anyMatch(known::contains))
                && axes.stream().anyMatch(axis -> counted.of(axis).isAtLeast(atLeast));
    }
}
