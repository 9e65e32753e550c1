package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.ui.RecordPanels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the parts of a room stand beside each other, and what each is told. */
final class RoomPanels extends Div {

    private final List<RoomPart> parts = new ArrayList<>();
    private final RoomTimeline timeline;
    private final ContainmentPanel containment;
    private final RecordPanels records;

    /** @param changed to be called when something here has changed the incident */
    RoomPanels(RoomParts make, IncidentRow row, Runnable changed) {
        RoomDesk desk = make.desk();
        timeline = new RoomTimeline(desk, row.key(), changed);
        containment = new ContainmentPanel(desk, row.key());
        addClassName("room-panels");
        add(part(new RoomHead(desk, make.records(), changed)), new Onlookers(make.presence(), desk.actor(), row.key()));
        add(part(new ClockRow(desk, make.severities(), changed)));
        add(new Printed(row.key()));
        timeline.add(part(new Composer(desk, row.key(), changed)));
        Div left = column("room-left", timeline);
        Div right = column("room-right", containment);
        make.beside(row.key(), changed).forEach(panel -> {
            right.add(panel);
            if (panel instanceof RoomPart live) {
                parts.add(live);
            }
        });
        records = make.records(row.key());
        right.add(records);
        parts.add(containment);
        add(column("room-columns", left, right), containment.sheets());
    }

    private <T extends Component & RoomPart> T part(T part) {
        parts.add(part);
        return part;
    }

    private static Div column(String look, Component... parts) {
        Div column = new Div(parts);
        column.addClassName(look);
        return column;
    }

    void show(IncidentRow row) {
        parts.forEach(part -> part.show(row));
    }

    void grow() {
        timeline.grow();
        parts.forEach(RoomPart::grow);
        records.refresh();
    }

    void showEntry(String number) {
        timeline.showEntry(number);
    }

    void switched(IncidentRow row, Set<SystemKey> systems) {
        containment.show(row);
    }

    void reached(Set<SystemKey> systems) {
        timeline.reached(systems);
        containment.reached(systems);
    }
}
