package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.TypedText;
import dev.firebreak.incidents.SideEffect;
import dev.firebreak.incidents.SideEffectDetails;
import java.util.function.Consumer;

/** Corrects what is said of a side effect; the timeline says what was so before. */
final class SideEffectDialog extends Dialog {

    private final SideEffectForm form;
    private final transient Consumer<SideEffectDetails> keep;
    private final Div refused = new Div();

    /** @param keep may be refused */
    SideEffectDialog(SideEffect effect, Consumer<SideEffectDetails> keep) {
        this.form = new SideEffectForm().show(effect);
        this.keep = keep;
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        setHeaderTitle("Correct a side effect");
        setWidth("560px");
        // What was typed is never thrown away by a slip beside the dialog.
        setCloseOnOutsideClick(false);
        TypedText.guard(this);
        add(form, refused);
        NativeButton cancel = new NativeButton("Cancel", click -> close());
        cancel.addClassNames("button", "button-plain");
        NativeButton save = new NativeButton("Save", click -> save());
        save.addClassNames("button", "button-primary");
        getFooter().add(cancel, save);
    }

    private void save() {
        refused.setText("");
        try {
            keep.accept(form.given());
        } catch (Refusal refusal) {
            boolean placed = form.show(refusal.fields());
            refused.setText(placed ? "" : refusal.sentence());
            return;
        }
        close();
    }
}
