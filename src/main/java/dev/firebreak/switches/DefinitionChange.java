package dev.firebreak.switches;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import java.util.List;

/** Judges the change of a definition: what may not change while flips are in force, and what needs more permission. */
record DefinitionChange(SwitchDefinition before, SwitchDefinition after, List<FlipRow> inForce, List<ModeRow> modes) {

    /** @throws Conflict if the change would move the switch or take away a position in use */
    void check() {
        for (FlipRow flip : inForce) {
            checkStays(flip.position(), "a flip in force");
        }
        for (ModeRow mode : modes) {
            PositionKey used = mode.positions().get(before.key());
            if (used != null) {
                checkStays(used, "mode “" + mode.name() + "”");
                checkNotNormal(used, mode);
            }
        }
        if (!inForce.isEmpty()) {
            checkDoesNotMove();
        }
    }

    private void checkStays(PositionKey position, String user) {
        if (after.find(position).isEmpty()) {
            throw new Conflict(
                    "position-in-use", "Position \"" + position + "\" cannot be removed: " + user + " uses it.");
        }
    }

    private void checkNotNormal(PositionKey position, ModeRow mode) {
        if (after.normal().equals(position)) {
            throw new Conflict(
                    "position-in-use",
                    "Mode “" + mode.name() + "” contains by \"" + position + "\": it cannot become normal.");
        }
    }

    /** Flips in force would stand for something else if the order of positions or the normal one changed. */
    private void checkDoesNotMove() {
        boolean sameOrder = inForce.stream()
                .map(FlipRow::position)
                .allMatch(position -> before.position(position).restraint()
                        == after.position(position).restraint());
        if (!sameOrder || !before.normal().equals(after.normal()) || before.valueType() != after.valueType()) {
            throw new Conflict(
                    "flips-in-force",
                    "Flips are in force: the normal position, the value type and how safe the positions in use are"
                            + " can change only after the switch is restored.");
        }
    }

    boolean changesWhatIsServed() {
        if (!before.normal().equals(after.normal()) || before.valueType() != after.valueType()) {
            return true;
        }
        return before.positions().stream().anyMatch(position -> after.find(position.key())
                .map(same -> !same.value().equals(position.value()) || same.restraint() != position.restraint())
                .orElse(true));
    }

    /** Fewer approvals while something is contained would be a way around those that are asked for now. */
    boolean easesRestoring() {
        return !inForce.isEmpty() && after.restoreApprovals() < before.restoreApprovals();
    }

    void checkAuthority(DefineSwitch command) {
        command.by().needs(Permission.CONTAIN, command.system());
        command.by().needs(Permission.RESTORE, command.system());
        if (command.reason() == null) {
            throw new InvalidInput(
                    "reason",
                    "is needed where a served value, the normal position or, while contained, the approvals change");
        }
    }
}
