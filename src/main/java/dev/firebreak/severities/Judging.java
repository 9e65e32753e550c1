package dev.firebreak.severities;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One impact under the rules of one version. */
final class Judging {

    /** Where a level comes from: the rules that hold, or none for the level that is left. */
    private record Reached(int rank, List<Rule> by) {}

    private final Scheme scheme;
    private final Impact known;
    private final Impact counted;
    private final Set<Circumstance> circumstances;

    Judging(Scheme scheme, Impact impact, Set<Circumstance> circumstances) {
        this.scheme = scheme;
        this.known = impact;
        this.circumstances = circumstances;
        this.counted = counted(impact);
    }

    Judgement judgement() {
        Reached reached = reached();
        List<Circumstance> raising = raising(reached.rank());
        Level level = scheme.levels().get(raising.isEmpty() ? reached.rank() : reached.rank() - 1);
        String because = new JudgingWords(known, counted, circumstances).because(reached.by(), raising);
        return new Judgement(level.key(), isProvisional(), because);
    }

    private Impact counted(Impact impact) {
        Impact result = impact;
        for (Axis axis : Axis.values()) {
            if (!impact.of(axis).isKnown()) {
                result = result.with(axis, scheme.rules().unknownCountsAs().getOrDefault(axis, Score.UNKNOWN));
            }
        }
        return result;
    }

    private Reached reached() {
        int last = scheme.levels().size() - 1;
        for (int rank = 0; rank < last; rank++) {
            List<Rule> holding = scheme
                    .rules()
                    .reaching(scheme.levels().get(rank).key())
                    .stream()
                    .filter(rule -> rule.holds(counted, circumstances))
                    .toList();
            if (!holding.isEmpty()) {
                return new Reached(rank, holding);
            }
        }
        return new Reached(last, List.of());
    }

    /** What raises that level, once however many they are; nothing where it is the worst or never raised. */
    private List<Circumstance> raising(int rank) {
        LevelKey level = scheme.levels().get(rank).key();
        if (rank == 0 || scheme.rules().neverRaised().contains(level)) {
            return List.of();
        }
        return Arrays.stream(Circumstance.values())
                .filter(it ->
                        circumstances.contains(it) && scheme.rules().raising().contains(it))
                .toList();
    }

    /**
     * An unknown score that counts as something makes it provisional. One that is left out does so only while nothing worse
     * than 0 is known: that nothing happened is not certain before every axis is.
     */
    private boolean isProvisional() {
        boolean assumed = unknown().anyMatch(axis -> counted.of(axis).isKnown());
        boolean harmless =
                Arrays.stream(Axis.values()).noneMatch(axis -> counted.of(axis).isAtLeast(Score.MINOR));
        return assumed || (harmless && unknown().findAny().isPresent());
    }

    private Stream<Axis> unknown() {
        return Arrays.stream(Axis.values()).filter(axis -> !known.of(axis).isKnown());
    }
}
