package dev.firebreak.switches.ui.across;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a mode, as it is defined now, its own flips put in force.
 *
 * @param standing how many of its switches its flips contain, if only for some or at another position
 * @param missing what would have to be so for all of it to be in force, in words
 */
record ModeStanding(int standing, List<String> missing) {

    static ModeStanding of(ModeRow mode, SystemSnapshot system) {
        int standing = 0;
        List<String> missing = new ArrayList<>();
        for (SwitchState state : system.switches()) {
            PositionKey wanted = mode.positions().get(state.key());
            if (wanted != null) {
                List<FlipRow> flips = ofMode(mode, state);
                standing += flips.isEmpty() ? 0 : 1;
                if (flips.stream().noneMatch(flip -> flip.position().equals(wanted) && isForAll(flip))) {
                    missing.add(state.definition().name() + " " + instead(state, wanted, flips));
                }
            }
        }
        for (SwitchKey key : mode.positions().keySet()) {
            if (system.find(key) == null) {
                missing.add(key + " does not exist");
            }
        }
        return new ModeStanding(standing, missing);
    }

    /** Whether every position is in force for everyone. */
    boolean isWhole() {
        return missing.isEmpty();
    }

    boolean isPart() {
        return standing > 0 && !missing.isEmpty();
    }

    private static List<FlipRow> ofMode(ModeRow mode, SwitchState state) {
        return state.inForce().stream()
                .filter(flip -> flip.through().equals("mode:" + mode.key()))
                .toList();
    }

    private static boolean isForAll(FlipRow flip) {
        return flip.scope() instanceof Scope.Everyone;
    }

    private static String instead(SwitchState state, PositionKey wanted, List<FlipRow> flips) {
        if (flips.isEmpty()) {
            return "is not contained by it";
        }
        return flips.stream()
                .filter(flip -> flip.position().equals(wanted))
                .findFirst()
                .map(flip -> "is contained for " + flip.scope().words() + " only")
                .orElseGet(() -> "is at “" + label(state, flips.getFirst().position()) + "”, not “"
                        + label(state, wanted) + "”");
    }

    private static String label(SwitchState state, PositionKey key) {
        return state.definition().find(key).map(Position::label).orElse(key.value());
    }
}
