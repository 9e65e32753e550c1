package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.Reason;
import org.jspecify.annotations.Nullable;

/** Fields that several acts ask for, and what was given in them. */
final class Given {

    private Given() {}

    static TextArea reason(String label, String hint) {
        TextArea reason = text(label, hint);
        reason.setMaxLength(500);
        reason.setMinRows(2);
        return reason;
    }

    /** Markdown, as long as one likes. */
    static TextArea text(String label, String hint) {
        TextArea text = new TextArea(label);
        text.setPlaceholder(hint);
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxRows(14);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        return text;
    }

    /** What was said, or nothing where that is left to the door to ask for. */
    static @Nullable Reason reasonIfAny(TextArea field) {
        return field.getValue().isBlank() ? null : new Reason(field.getValue());
    }
}
