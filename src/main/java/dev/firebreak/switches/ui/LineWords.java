package dev.firebreak.switches.ui;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchState;

/** How a switch's standing reads on the board. */
final class LineWords {

    private static final int LONGEST_REASON = 90;

    private LineWords() {}

    static String label(SwitchState state, FlipRow flip) {
        return state.definition()
                .find(flip.position())
                .map(Position::label)
                .orElse(flip.position().value());
    }

    static String reason(FlipRow flip) {
        String reason = flip.reason();
        return "“" + (reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason) + "”";
    }

    /** "and 2 more" where several flips are in force. */
    static String others(SwitchState state) {
        int others = state.inForce().size() - 1;
        return others > 0 ? "and " + others + " more in force" : "";
    }
}
