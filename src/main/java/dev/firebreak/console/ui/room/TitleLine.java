package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.ui.TypedText;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.IncidentRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key and the title, which whoever responds can change in place. */
final class TitleLine extends Div implements RoomPart {

    private final RoomDesk desk;
    private final Runnable changed;
    private final Span key = new Span();
    private final Span words = new Span();
    private final H2 shown = new H2(key, words);
    private final NativeButton edit = Buttons.icon("edit", "Edit the title", this::edit);
    private final TextField field = new TextField();
    private final Refused refused = new Refused();
    private final Div editing;
    private @Nullable IncidentRow row;

    TitleLine(RoomDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        key.addClassName("room-key");
        field.setAriaLabel("Title");
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().addEventListener("keydown", enter -> save()).setFilter("event.key === 'Enter'");
        field.getElement().addEventListener("keydown", escape -> giveUp()).setFilter("event.key === 'Escape'");
        editing = new Div(
                field, Buttons.primary("Save title", this::save), Buttons.plain("Cancel", () -> edit(false)), refused);
        editing.addClassName("room-title-edit");
        editing.setVisible(false);
        addClassName("room-title");
        add(shown, edit, editing);
    }

    @Override
    public void show(IncidentRow now) {
        row = now;
        key.setText(now.key().value());
        words.setText(now.title());
        edit.setVisible(!editing.isVisible() && desk.mayRespond(now));
    }

    private void edit() {
        field.setValue(Objects.requireNonNull(row).title());
        refused.setText("");
        edit(true);
        field.focus();
    }

    /** What was typed is not lost to a slip. */
    private void giveUp() {
        if (field.getValue().equals(Objects.requireNonNull(row).title())) {
            edit(false);
            return;
        }
        TypedText.ask(() -> edit(false));
    }

    private void edit(boolean open) {
        editing.setVisible(open);
        shown.setVisible(!open);
        edit.setVisible(!open);
    }

    private void save() {
        IncidentRow now = Objects.requireNonNull(row);
        if (refused.attempt(
                () -> desk.incidents().change(ChangeIncident.title(desk.actor(), now.key(), field.getValue())))) {
            edit(false);
            changed.run();
        }
    }
}
