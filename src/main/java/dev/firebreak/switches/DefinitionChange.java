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

    /**
     * Flips in force would stand for something else if the order of positions, the normal one or what they serve changed, and
     * fewer approvals would be a way around those that are asked for now.
     */
    private void checkDoesNotMove() {
        boolean same = inForce.stream()
                .map(FlipRow::position)
                .allMatch(position -> servesAlike(before.position(position), after.position(position)));
        if (!same || !before.normal().equals(after.normal()) || before.valueType() != after.valueType()) {
            throw new Conflict(
                    "flips-in-force",
                    "Flips are in force: the normal position, the value type, and the value and safety of the positions in use"
                            + " can change only after the switch is restored.");
        }
        if (after.restoreApprovals() < before.restoreApprovals()) {
            throw new Conflict(
                    "flips-in-force",
                    "Flips are in force: fewer approvals can be asked for only after the switch is restored."
                            + " If it cannot wait, a commander can restore in an emergency.");
        }
    }

    private static boolean servesAlike(Position one, Position other) {
        return one.restraint() == other.restraint() && one.value().equals(other.value());
    }

    boolean changesWhatIsServed() {
        if (!before.normal().equals(after.normal()) || before.valueType() != after.valueType()) {
            return true;
        }
        return before.positions().stream().anyMatch(position -> after.find(position.key())
                .map(same -> !servesAlike(position, same))
                .orElse(true));
    }

    void checkAuthority(DefineSwitch command) {
        command.by().needs(Permission.CONTAIN, command.system());
        command.by().needs(Permission.RESTORE, command.system());
        if (command.reason() == null) {
            throw new InvalidInput("reason", "is needed where a served value or the normal position changes");
        }
    }
}
