package dev.firebreak.console.ui.room;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;

/** One flip in a line of words, where there is room for no more. */
record FlipWords(RoomDesk desk) {

    /** "Refund payment: Disabled, for everyone, in force". */
    String of(FlipRow flip) {
        String stands = flip.state() == FlipState.IN_FORCE ? "in force" : "ended";
        return contained(flip) + ", " + stands;
    }

    /** "Refund payment: Disabled, for everyone". */
    String contained(FlipRow flip) {
        return position(flip) + ", for " + flip.scope().words();
    }

    /** "Refund payment: Disabled"; by their keys where the switch or the position is gone. */
    String position(FlipRow flip) {
        SystemSnapshot system = desk.switchDesk().switches().find(flip.system());
        SwitchState state = system == null ? null : system.find(flip.switchKey());
        if (state == null) {
            return flip.switchKey() + ": " + flip.position();
        }
        String label = state.definition()
                .find(flip.position())
                .map(Position::label)
                .orElse(flip.position().value());
        return state.definition().name() + ": " + label;
    }
}
