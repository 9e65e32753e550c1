package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.ui.FlipReach;
import java.util.List;
import java.util.stream.Collectors;

/** Takes an incident to another state, with the reason where one is needed; the door says where. */
final class MoveDialog {

    private final RoomDesk desk;
    private final Runnable changed;

    MoveDialog(RoomDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** Shows what proves it, and what does not. */
    void contained(IncidentRow row, List<FlipRow> inForce) {
        Div proof = new Div();
        proof.addClassName("room-proof");
        if (inForce.isEmpty()) {
            proof.add(new Paragraph("None of its flips is in force. Say how the harm stopped."));
        } else {
            proof.add(new FlipReach(desk.switchDesk(), inForce));
        }
        TextArea reason = Given.reason(
                inForce.isEmpty() ? "How did the harm stop?" : "Reason, needed where not every instance obeys",
                "What makes you sure that it stopped?");
        show(row, IncidentState.CONTAINED, reason, proof);
    }

    /** @param inForce its flips that are in force: to call it over does not end them, which is said */
    void move(IncidentRow row, IncidentState to, List<FlipRow> inForce) {
        TextArea reason = Given.reason(Asked.label(to), "");
        Div what = new Div(new Paragraph(Asked.what(to)));
        if (!to.isOpen() && !inForce.isEmpty()) {
            what.add(stays(inForce));
        }
        show(row, to, reason, what);
    }

    private Div stays(List<FlipRow> inForce) {
        FlipWords words = new FlipWords(desk);
        String names = inForce.stream().map(words::contained).distinct().collect(Collectors.joining("; "));
        Div stays = new Div(new Span("Stays in force: " + names + ". Calling the incident over does not restore it."));
        stays.addClassNames("strip", "strip-warn", "room-standing");
        return stays;
    }

    void reopen(IncidentRow row) {
        TextArea reason = Given.reason("Why?", "What came back?");
        ActDialog dialog = new ActDialog(
                "Reopen " + row.key(),
                "Reopen",
                () -> {
                    desk.incidents()
                            .reopen(new MoveIncident(
                                    desk.actor(), row.key(), IncidentState.ACTIVE, Given.reasonIfAny(reason)));
                    changed.run();
                },
                new Paragraph("It is active again. Its history stays, and its clocks go on."),
                reason);
        dialog.open();
    }

    /** Out of the figures, or into them: that is never done without saying why. */
    void rehearse(IncidentRow row, boolean drill) {
        TextArea reason = Given.reason("Why?", "");
        String what = drill
                ? "It is marked as a drill everywhere, and left out of the figures."
                : "It counts in the figures, as any other.";
        new ActDialog(
                        row.key() + (drill ? " is a drill" : " is no drill"),
                        drill ? "Mark as a drill" : "It is no drill",
                        () -> {
                            desk.incidents()
                                    .change(ChangeIncident.drill(
                                            desk.actor(), row.key(), drill, Given.reasonIfAny(reason)));
                            changed.run();
                        },
                        new Paragraph(what),
                        reason)
                .open();
    }

    private void show(IncidentRow row, IncidentState to, TextArea reason, Div what) {
        ActDialog dialog = new ActDialog(
                Asked.title(row, to),
                Asked.verb(to),
                () -> {
                    desk.incidents().move(new MoveIncident(desk.actor(), row.key(), to, Given.reasonIfAny(reason)));
                    changed.run();
                },
                what,
                reason);
        dialog.wayOut(Asked.wayOut(to));
        if (to == IncidentState.DECLINED || to == IncidentState.CANCELLED) {
            dialog.dangerous();
        }
        dialog.open();
    }
}
