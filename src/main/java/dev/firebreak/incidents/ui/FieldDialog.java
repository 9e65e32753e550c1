package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.base.ui.TypedText;
import dev.firebreak.incidents.DefineField;
import dev.firebreak.incidents.FieldDefinition;

/** Defines a field, or says anew what one is. */
final class FieldDialog extends Dialog {

    private final transient FieldsDesk desk;
    private final FieldForm form;
    private final transient Runnable done;
    private final Div refused = new Div();

    private FieldDialog(FieldsDesk desk, FieldForm form, Runnable done) {
        this.desk = desk;
        this.form = form;
        this.done = done;
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        setWidth("520px");
        // What was typed is never thrown away by a slip beside the dialog.
        setCloseOnOutsideClick(false);
        TypedText.guard(this);
        add(form, refused);
    }

    static void define(FieldsDesk desk, Runnable done) {
        FieldDialog dialog = new FieldDialog(desk, new FieldForm(desk.levels()).proposeKey(), done);
        dialog.show("Define a field", "Define it", () -> {
            FieldDefinition field = dialog.form.given();
            if (desk.isAsked(field.key())) {
                throw new InvalidInput("key", "must be another: " + field.key() + " is taken");
            }
            dialog.keep(field);
        });
    }

    static void change(FieldsDesk desk, FieldDefinition field, Runnable done) {
        FieldDialog dialog = new FieldDialog(desk, new FieldForm(desk.levels()).show(field), done);
        dialog.show("Change “" + field.label() + "”", "Save", () -> dialog.keep(dialog.form.given()));
    }

    private void show(String title, String verb, Runnable act) {
        setHeaderTitle(title);
        NativeButton cancel = new NativeButton("Cancel", click -> close());
        cancel.addClassNames("button", "button-plain");
        NativeButton keep = new NativeButton(verb, click -> attempt(act));
        keep.addClassNames("button", "button-primary");
        getFooter().add(cancel, keep);
        open();
    }

    private void keep(FieldDefinition field) {
        desk.records().define(new DefineField(desk.actor(), field));
        Notice.say("Incidents are asked for “" + field.label() + "” from now on.");
    }

    private void attempt(Runnable act) {
        refused.setText("");
        try {
            act.run();
        } catch (Refusal refusal) {
            boolean placed = form.show(refusal.fields());
            refused.setText(placed ? "" : refusal.sentence());
            return;
        }
        close();
        done.run();
    }
}
