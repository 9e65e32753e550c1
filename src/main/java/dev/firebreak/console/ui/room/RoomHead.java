package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.ui.Chips;

/** What the incident is called, how bad it is, how it stands, and what can be done next. */
final class RoomHead extends Header implements RoomPart {

    private final TitleLine title;
    private final Div chips = new Div();
    private final RoomActs acts;

    RoomHead(RoomDesk desk, IncidentRecords records, Runnable changed) {
        this.title = new TitleLine(desk, changed);
        this.acts = new RoomActs(desk, records, changed);
        addClassName("room-head");
        chips.addClassName("room-chips");
        add(title, chips, acts);
    }

    @Override
    public void show(IncidentRow row) {
        title.show(row);
        chips.removeAll();
        if (row.drill()) {
            chips.add(Chips.drill());
        }
        Span severity = Chips.severity(row.severity());
        severity.addClassName("room-severity");
        chips.add(severity, Chips.state(row.state()));
        goesOn(row);
        if (row.isPrivate()) {
            chips.add(Chips.isPrivate());
        }
        acts.show(row);
    }

    @Override
    public void grow() {
        acts.grow();
    }

    private void goesOn(IncidentRow row) {
        if (row.mergedInto() != null) {
            Anchor there = new Anchor(Links.incident(row.mergedInto()), "goes on in " + row.mergedInto());
            there.addClassName("room-merged");
            chips.add(there);
        }
    }
}
