package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.ui.ReadersField;
import dev.firebreak.switches.SystemSnapshot;
import java.util.function.Supplier;

/** Changes what an incident is about. Nothing is overwritten that somebody else changed meanwhile. */
final class AboutDialogs {

    private final RoomDesk desk;
    private final IncidentRow row;
    private final Runnable changed;

    AboutDialogs(RoomDesk desk, IncidentRow row, Runnable changed) {
        this.desk = desk;
        this.row = row;
        this.changed = changed;
    }

    void summary() {
        TextArea text = Given.text("What happened, in a few sentences", "");
        text.setMaxLength(10_000);
        text.setValue(row.summary());
        ask(
                "Summary of " + row.key(),
                () -> new ChangeIncident(
                        desk.actor(), row.key(), null, text.getValue(), null, null, null, null, row.version()),
                text);
    }

    void systems() {
        MultiSelectComboBox<SystemKey> systems = new MultiSelectComboBox<>("Systems");
        systems.setWidthFull();
        systems.setItems(desk.switchDesk().switches().systems().stream()
                .map(SystemSnapshot::key)
                .toList());
        systems.setItemLabelGenerator(desk::name);
        systems.setValue(row.systems());
        ask(
                "Systems of " + row.key(),
                () -> ChangeIncident.systems(desk.actor(), row.key(), systems.getValue()),
                systems);
    }

    void readers() {
        ReadersField readers = new ReadersField(desk.people(), row.readers());
        ask(
                "Who may see " + row.key(),
                () -> ChangeIncident.readers(desk.actor(), row.key(), readers.value()),
                readers);
    }

    private void ask(String title, Supplier<ChangeIncident> change, Component field) {
        new ActDialog(
                        title,
                        "Save",
                        () -> {
                            desk.incidents().change(change.get());
                            changed.run();
                        },
                        field)
                .open();
    }
}
