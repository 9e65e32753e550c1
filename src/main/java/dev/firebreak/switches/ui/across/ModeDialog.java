package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.DefineMode;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.Desk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Defines a mode, changes it, or retires it. */
final class ModeDialog extends Dialog {

    private final Desk desk;
    private final SystemSnapshot system;
    private final @Nullable ModeRow opened;
    private final Runnable changed;
    private final TextField key = new TextField("Key");
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("What people will notice");
    private final Map<SwitchKey, Select<Position>> positions = new LinkedHashMap<>();
    private final Div refused = new Div();

    ModeDialog(Desk desk, SystemSnapshot system, @Nullable ModeRow mode, Runnable changed) {
        this.desk = desk;
        this.system = system;
        this.opened = mode;
        this.changed = changed;
        setHeaderTitle(mode == null ? "New mode" : "Mode “" + mode.name() + "”");
        addClassName("wide-dialog");
        key.setHelperText("letters, digits, dots, hyphens; such as read-only");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        Div form = new Div(key, name, description);
        form.addClassName("form");
        add(form, choices(mode), refused);
        if (mode != null) {
            key.setValue(mode.key().value());
            key.setReadOnly(true);
            name.setValue(mode.name());
            description.setValue(mode.description());
            getFooter().add(button("Retire", "button-danger", () -> retire(mode)));
        }
        getFooter().add(button("Cancel", "button-plain", this::close));
        getFooter().add(button("Save", "button-primary", this::save));
    }

    private Div choices(@Nullable ModeRow mode) {
        Div choices = new Div();
        choices.addClassName("targets");
        for (SwitchState state : system.switches()) {
            SwitchDefinition definition = state.definition();
            Select<Position> select = new Select<>();
            select.setItems(definition.containing());
            select.setItemLabelGenerator(position -> position == null ? "stays as it is" : position.label());
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("stays as it is");
            select.setAriaLabel(definition.name());
            select.addClassName("push");
            PositionKey chosen = mode == null ? null : mode.positions().get(definition.key());
            if (chosen != null) {
                definition.find(chosen).ifPresent(select::setValue);
            }
            positions.put(definition.key(), select);
            Span words = new Span(definition.name());
            words.addClassName("strong");
            Div line = new Div(words, select);
            line.addClassNames("row", "target");
            choices.add(line);
        }
        return choices;
    }

    private void save() {
        attempt(() -> {
            Map<SwitchKey, PositionKey> chosen = new LinkedHashMap<>();
            positions.forEach((switchKey, select) -> {
                if (select.getValue() != null) {
                    chosen.put(switchKey, select.getValue().key());
                }
            });
            ModeRow mode = new ModeRow(
                    new ModeKey(key.getValue().strip()),
                    name.getValue().strip(),
                    description.getValue().strip(),
                    chosen);
            checkUnchanged(mode.key());
            desk.switches().define(new DefineMode(desk.actor(), system.key(), mode));
        });
    }

    /** Neither one that is there already nor what somebody else saved meanwhile is overwritten unseen. */
    private void checkUnchanged(ModeKey named) {
        ModeRow now = desk.switches().modes(system.key()).stream()
                .filter(mode -> mode.key().equals(named))
                .findFirst()
                .orElse(null);
        if (!Objects.equals(now, opened)) {
            throw new Conflict(
                    "changed-meanwhile",
                    opened == null
                            ? "There is a mode \"" + named + "\" already."
                            : "Somebody changed this mode since you opened it. Open it again to see how it is now.");
        }
    }

    private void retire(ModeRow mode) {
        attempt(() -> desk.switches().retireMode(desk.actor(), system.key(), mode.key()));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            close();
            changed.run();
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
        }
    }

    private static NativeButton button(String words, String look, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.addClassNames("button", look);
        return button;
    }
}
