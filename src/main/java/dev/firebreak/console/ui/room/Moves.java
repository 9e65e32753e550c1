package dev.firebreak.console.ui.room;

import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.incidents.AssignRole;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import java.util.List;

/** Makes the moves: at once where nothing has to be said, else by a dialog that asks for it. */
final class Moves {

    private final RoomDesk desk;
    private final IncidentRecords records;
    private final Runnable changed;

    Moves(RoomDesk desk, IncidentRecords records, Runnable changed) {
        this.desk = desk;
        this.records = records;
        this.changed = changed;
    }

    List<Move> of(IncidentRow row) {
        return Ways.of(row, !inForce(row).isEmpty());
    }

    private List<FlipRow> inForce(IncidentRow row) {
        return desk.incidents().flips(desk.actor(), row.key()).stream()
                .filter(flip -> flip.state() == FlipState.IN_FORCE)
                .toList();
    }

    void make(Move move, IncidentRow row) {
        switch (move) {
            case TAKE_COMMAND ->
                atOnce(() -> desk.incidents()
                        .assign(new AssignRole(
                                desk.actor(),
                                row.key(),
                                RoleName.COMMANDER,
                                desk.actor().identity())));
            case DRILL -> ask().rehearse(row, true);
            case NO_DRILL -> ask().rehearse(row, false);
            case RESTORE_ALL -> new RestoreAllDialog(desk, row, changed).open();
            case MERGE -> MergeDialog.open(desk, row, changed);
            case SPLIT -> new SplitDialog(desk, records, row, changed).open();
            case CONTAINED -> ask().contained(row, inForce(row));
            case REOPEN -> ask().reopen(row);
            case BACK_TO_ACTIVE -> ask().move(row, IncidentState.ACTIVE, inForce(row));
            case RESTORING -> ask().move(row, IncidentState.RESTORING, inForce(row));
            case RESOLVED -> ask().move(row, IncidentState.RESOLVED, inForce(row));
            case CLOSE -> ask().move(row, IncidentState.CLOSED, inForce(row));
            case DECLINE -> ask().move(row, IncidentState.DECLINED, inForce(row));
            case CANCEL -> ask().move(row, IncidentState.CANCELLED, inForce(row));
        }
    }

    private MoveDialog ask() {
        return new MoveDialog(desk, changed);
    }

    private void atOnce(Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
    }
}
