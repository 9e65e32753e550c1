package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.SplitIncident;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;

/** Makes an incident of its own of a part of one: what it is called, what it concerns, and which flips go along. */
final class SplitDialog extends Dialog {

    private final RoomDesk desk;
    private final IncidentRecords records;
    private final IncidentRow row;
    private final Runnable changed;
    private final TextField title = new TextField("What the part is about");
    private final MultiSelectComboBox<SystemKey> systems = new MultiSelectComboBox<>("Its systems");
    private final CheckboxGroup<FlipRow> flips = new CheckboxGroup<>("Flips that go along");
    private final TextArea reason = Given.reason("Why?", "Such as: another cause");
    private final Refused refused = new Refused();

    SplitDialog(RoomDesk desk, IncidentRecords records, IncidentRow row, Runnable changed) {
        this.desk = desk;
        this.records = records;
        this.row = row;
        this.changed = changed;
        setHeaderTitle("Split a part off " + row.key());
        addClassName("room-dialog");
        setCloseOnOutsideClick(false);
        title.setMaxLength(200);
        title.setWidthFull();
        title.setAutofocus(true);
        systems.setWidthFull();
        systems.setItems(desk.switchDesk().switches().systems().stream()
                .map(SystemSnapshot::key)
                .toList());
        systems.setItemLabelGenerator(desk::name);
        systems.setValue(row.systems());
        offer(desk.incidents().flips(desk.actor(), row.key()));
        NativeButton act = Buttons.primary("Split it off", this::split);
        Paragraph what =
                new Paragraph("The part becomes an incident of its own, as severe as this one and linked to it. This"
                        + " one goes on without the flips that you tick.");
        Div form = new Div(what, title, systems, flips, reason);
        form.addClassName("room-form");
        add(form, refused);
        getFooter().add(Buttons.plain("Cancel", this::close), act);
    }

    private void offer(List<FlipRow> own) {
        flips.setItems(own);
        flips.setItemLabelGenerator(new FlipWords(desk)::of);
        flips.addClassName("room-ticks");
        flips.setVisible(!own.isEmpty());
        flips.addValueChangeListener(change -> refused.setText(""));
    }

    private void split() {
        refused.attempt(() -> {
            List<FlipId> going = flips.getValue().stream().map(FlipRow::id).toList();
            IncidentRow part = records.split(new SplitIncident(
                    desk.actor(),
                    row.key(),
                    title.getValue(),
                    systems.getValue(),
                    going,
                    List.of(),
                    new Reason(reason.getValue())));
            show(part, going.size());
            changed.run();
        });
    }

    /** Where the part went. */
    private void show(IncidentRow part, int moved) {
        removeAll();
        getFooter().removeAll();
        add(new SplitSaid(part, moved));
        getFooter().add(Buttons.primary("Done", this::close));
    }
}
