package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;

/** How severe an incident is and how it stands, in a word or two. */
final class Chips {

    private Chips() {}

    static Span severity(IncidentRow row) {
        Span chip = new Span(row.severity().level().value() + (row.severity().provisional() ? " provisional" : ""));
        chip.addClassNames("chip", "room-severity", row.state().isOpen() ? "room-severity-open" : "chip-neutral");
        chip.setTitle(
                row.severity().provisional()
                        ? "Provisional: something that counts is not known yet."
                        : "How severe it is, by the definitions in force when it was judged.");
        return chip;
    }

    static Component state(IncidentRow row) {
        Span chip = new Span(row.state().label());
        chip.addClassNames("chip", look(row.state()));
        if (row.mergedInto() == null) {
            return chip;
        }
        Anchor there = new Anchor(Links.incident(row.mergedInto()), "goes on in " + row.mergedInto());
        Span both = new Span(chip, there);
        both.addClassName("room-merged");
        return both;
    }

    private static String look(IncidentState state) {
        return switch (state) {
            case TRIAGE -> "chip-warn";
            case ACTIVE -> "chip-bad";
            case CONTAINED, RESTORING -> "chip-held";
            case RESOLVED, CLOSED -> "chip-ok";
            case DECLINED, MERGED, CANCELLED -> "chip-neutral";
        };
    }
}
