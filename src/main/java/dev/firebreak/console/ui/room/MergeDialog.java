package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.IncidentCursor;
import dev.firebreak.incidents.IncidentFilter;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.MergeIncident;

/** Lets an incident go on in another. */
final class MergeDialog {

    private static final int OFFERED = 50;

    private MergeDialog() {}

    /** As far as can be said before it is tried. */
    private static boolean fits(IncidentRow from, IncidentRow into) {
        return into.state().counts()
                && (into.state().isOpen() || !from.state().isOpen())
                && into.drill() == from.drill();
    }

    static void open(RoomDesk desk, IncidentRow row, Runnable changed) {
        ComboBox<IncidentRow> into = new ComboBox<>("Into");
        into.setWidthFull();
        into.setPlaceholder("Key or words of the title");
        into.setItemLabelGenerator(other -> other.key() + " " + other.title());
        into.setItemsWithFilterConverter(
                query -> desk
                        .incidents()
                        .list(
                                desk.actor(),
                                IncidentFilter.ALL.withWords(query.getFilter().orElse("")),
                                IncidentCursor.START,
                                OFFERED)
                        .stream()
                        .filter(other -> !other.key().equals(row.key()) && fits(row, other))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                words -> words);
        TextArea reason = Given.reason("Why?", "Such as: the same cause");
        new ActDialog(
                        "Merge " + row.key() + " into another",
                        "Merge",
                        () -> {
                            if (into.getValue() == null) {
                                throw new InvalidInput("into", "is needed: choose one");
                            }
                            desk.incidents()
                                    .merge(new MergeIncident(
                                            desk.actor(),
                                            row.key(),
                                            into.getValue().key(),
                                            new Reason(reason.getValue())));
                            changed.run();
                        },
                        new Paragraph(
                                "All of its timeline, flips and updates are seen there. This room stays to be read."),
                        into,
                        reason)
                .open();
    }
}
