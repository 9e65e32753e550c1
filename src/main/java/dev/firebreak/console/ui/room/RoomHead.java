package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;

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
            chips.add(chip("Drill", "room-drill"));
        }
        chips.add(Chips.severity(row), Chips.state(row));
        if (row.isPrivate()) {
            chips.add(chip("Private", "chip-neutral"));
        }
        acts.show(row);
    }

    private static Span chip(String words, String look) {
        Span chip = new Span(words);
        chip.addClassNames("chip", look);
        return chip;
    }
}
