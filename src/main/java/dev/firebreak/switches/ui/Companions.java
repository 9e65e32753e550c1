package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.switches.FlipRow;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** What other modules add to screens of switches, where they are there. */
@org.springframework.stereotype.Component
record Companions(
        ObjectProvider<AfterFlip> afterFlips,
        ObjectProvider<BoardAct> boardActs,
        ObjectProvider<IncidentsAtHand> atHand,
        IncidentLinks incidentLinks) {

    /** What to offer at the top of the switchboard. */
    List<Component> ofBoard() {
        return boardActs.orderedStream().flatMap(act -> act.buttons().stream()).toList();
    }

    /** What to offer beneath what was done. */
    List<Component> afterFlip(List<FlipRow> flips) {
        return flips.isEmpty()
                ? List.of()
                : afterFlips.orderedStream().map(after -> after.offer(flips)).toList();
    }

    /** The incidents that whoever acts may say a flip belongs to. */
    List<IncidentsAtHand.Open> openIncidents() {
        return atHand.orderedStream().flatMap(each -> each.open().stream()).toList();
    }
}
