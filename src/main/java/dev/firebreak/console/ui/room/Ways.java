package dev.firebreak.console.ui.room;

import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.RoleName;
import java.util.ArrayList;
import java.util.List;

/** Which ways on there are from where an incident stands, the one that comes next first. */
final class Ways {

    private Ways() {}

    /** @param inForce whether something is contained for it */
    static List<Move> of(IncidentRow row, boolean inForce) {
        List<Move> ways = new ArrayList<>();
        ways.add(next(row, inForce));
        if (row.state().isOpen() && row.holder(RoleName.COMMANDER) == null) {
            ways.add(Move.TAKE_COMMAND);
        }
        if (row.state().isOpen() && inForce) {
            ways.add(Move.RESTORE_ALL);
        }
        for (IncidentState state : row.state().next()) {
            ways.add(to(state));
        }
        if (row.state().canBeReopened()) {
            ways.add(Move.REOPEN);
        }
        if (row.mergedInto() == null) {
            ways.add(Move.MERGE);
            ways.add(Move.SPLIT);
            ways.add(row.drill() ? Move.NO_DRILL : Move.DRILL);
        }
        return ways.stream().distinct().toList();
    }

    private static Move next(IncidentRow row, boolean inForce) {
        return switch (row.state()) {
            case TRIAGE -> Move.TAKE_COMMAND;
            case ACTIVE -> Move.CONTAINED;
            case CONTAINED, RESTORING -> inForce ? Move.RESTORE_ALL : Move.RESOLVED;
            case RESOLVED -> Move.CLOSE;
            case CLOSED, DECLINED, MERGED, CANCELLED -> Move.REOPEN;
        };
    }

    private static Move to(IncidentState state) {
        return switch (state) {
            case TRIAGE, ACTIVE -> Move.BACK_TO_ACTIVE;
            case CONTAINED -> Move.CONTAINED;
            case RESTORING -> Move.RESTORING;
            case RESOLVED -> Move.RESOLVED;
            case CLOSED -> Move.CLOSE;
            case DECLINED -> Move.DECLINE;
            case MERGED -> Move.MERGE;
            case CANCELLED -> Move.CANCEL;
        };
    }
}
