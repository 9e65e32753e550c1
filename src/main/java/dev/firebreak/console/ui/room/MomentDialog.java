package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.SetMoment;
import java.time.ZoneId;

/** Corrects when an incident passed a milestone; impossible orders are shown as such, not refused. */
final class MomentDialog {

    private final Div place = new Div();
    private MomentField at;

    private MomentDialog(IncidentRow row, Milestone milestone, ZoneId zone) {
        at = field(row, milestone, zone);
        place.add(at);
    }

    static void open(RoomDesk desk, IncidentRow row, Milestone clicked, ZoneId zone, Runnable changed) {
        MomentDialog dialog = new MomentDialog(row, clicked, zone);
        Select<Milestone> which = new Select<>();
        which.setLabel("What happened");
        which.setItems(Milestone.values());
        which.setItemLabelGenerator(Milestone::label);
        which.setValue(clicked);
        which.setWidthFull();
        which.addValueChangeListener(change -> dialog.ask(row, change.getValue(), zone));
        TextArea reason = Given.reason("Why is it corrected?", "Such as: first bad answer found in the log");
        Paragraph hint = new Paragraph("Leave it empty where nobody knows.");
        hint.addClassNames("muted", "small");
        new ActDialog(
                        "Times of " + row.key(),
                        "Save",
                        () -> {
                            desk.incidents()
                                    .set(new SetMoment(
                                            desk.actor(),
                                            row.key(),
                                            which.getValue(),
                                            dialog.at.moment(),
                                            new Reason(reason.getValue())));
                            changed.run();
                        },
                        which,
                        dialog.place,
                        hint,
                        reason)
                .open();
    }

    private void ask(IncidentRow row, Milestone milestone, ZoneId zone) {
        at = field(row, milestone, zone);
        place.removeAll();
        place.add(at);
    }

    private static MomentField field(IncidentRow row, Milestone milestone, ZoneId zone) {
        return new MomentField("When", zone, row.moments().at(milestone));
    }
}
