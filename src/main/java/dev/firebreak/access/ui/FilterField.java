package dev.firebreak.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;

/** Narrows a list down while somebody types. */
final class FilterField extends TextField {

    /** More than anybody reads; the rest is found by typing. */
    static final int SHOWN = 200;

    FilterField(String label, Runnable changed) {
        setAriaLabel(label);
        setPlaceholder(label);
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> changed.run());
        addClassNames("access-filter", "push");
    }

    boolean fits(String words) {
        return words.toLowerCase(Locale.ROOT).contains(getValue().strip().toLowerCase(Locale.ROOT));
    }

    void sayIfNone(Div list) {
        if (list.getChildren().findAny().isEmpty()) {
            Paragraph none = new Paragraph(getValue().isBlank() ? "There is none yet." : "None fits.");
            none.addClassNames("card-body", "muted");
            list.add(none);
        }
    }
}
