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
import dev.firebreak.base.ui.TypedText;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.SplitIncident;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.timeline.Entry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Makes an incident of its own of a part of one: what it is called, what it concerns, and what goes along. */
final class SplitDialog extends Dialog {

    /** The newest of what people said; older ones go over by the API. */
    private static final int MOST_ENTRIES = 200;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final RoomDesk desk;
    private final IncidentRecords records;
    private final IncidentRow row;
    private final Runnable changed;
    private final TextField title = new TextField("What the part is about");
    private final MultiSelectComboBox<SystemKey> systems = new MultiSelectComboBox<>("Its systems");
    private final CheckboxGroup<FlipRow> flips = new CheckboxGroup<>("Flips that go along");
    private final MultiSelectComboBox<Entry> entries =
            new MultiSelectComboBox<>("Notes and updates that show there too");
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
        TypedText.guard(this);
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
        offerEntries();
        NativeButton act = Buttons.primary("Split it off", this::split);
        Paragraph what =
                new Paragraph("The part becomes an incident of its own, as severe as this one and linked to it. This"
                        + " one goes on without the flips that you tick.");
        Div form = new Div(what, title, systems, flips, entries, reason);
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

    private void offerEntries() {
        List<Entry> said = new EntrySource(desk, row.key()).said(MOST_ENTRIES);
        entries.setItems(said);
        entries.setItemLabelGenerator(SplitDialog::words);
        entries.setWidthFull();
        entries.setVisible(!said.isEmpty());
    }

    /** "14:03 UTC Kim Park: ten mails were sent". */
    private static String words(Entry entry) {
        String who = entry.by() == null ? "" : entry.by().path("name").asString("");
        return TIME.format(entry.recordedAt().atOffset(ZoneOffset.UTC)) + " UTC " + who + ": " + entry.sentence();
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
                    entries.getValue().stream().map(Entry::seq).toList(),
                    new Reason(reason.getValue())));
            show(part, going.size(), entries.getValue().size());
            changed.run();
        });
    }

    /** Where the part went. */
    private void show(IncidentRow part, int moved, int shown) {
        removeAll();
        getFooter().removeAll();
        add(new SplitSaid(part, moved, shown));
        getFooter().add(Buttons.primary("Done", this::close));
    }
}
