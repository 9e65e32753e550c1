package dev.firebreak.switches.ui;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the reader wants to see of the board: every word must occur in a switch's name, key, kind, labels or system. */
record BoardQuery(List<String> words, Show show) {

    /** Which switches by how they stand. */
    enum Show {
        ALL("All"),
        CONTAINED("Contained"),
        UNFINISHED("Reason to finish");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static final BoardQuery EVERYTHING = of("", Show.ALL);

    static BoardQuery of(String text, Show show) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new BoardQuery(words, show);
    }

    boolean matches(SystemRow system, SwitchState state) {
        return stands(state) && (words.isEmpty() || says(text(system, state.definition())));
    }

    private boolean stands(SwitchState state) {
        return switch (show) {
            case ALL -> true;
            case CONTAINED -> state.isContained();
            case UNFINISHED -> state.inForce().stream().anyMatch(FlipRow::reasonFollows);
        };
    }

    private boolean says(String text) {
        return words.stream().allMatch(text::contains);
    }

    private static String text(SystemRow system, SwitchDefinition definition) {
        StringBuilder text = new StringBuilder(160)
                .append(definition.name())
                .append('\n')
                .append(definition.key())
                .append('\n')
                .append(Words.lower(definition.kind()))
                .append('\n')
                .append(system.name())
                .append('\n')
                .append(system.key())
                .append('\n')
                .append(system.environment());
        definition
                .labels()
                .forEach((label, value) ->
                        text.append('\n').append(label).append('=').append(value));
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
