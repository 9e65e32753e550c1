package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.incidents.FieldDefinition;

/** Asks once more before a field is not asked for any more. */
final class RetireDialog {

    private RetireDialog() {}

    static void open(FieldsDesk desk, FieldDefinition field, Runnable done) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Retire “" + field.label() + "”");
        dialog.setWidth("480px");
        dialog.add(new Paragraph(
                "Incidents are not asked for it any more. What they hold of it stays in their exports, and"
                        + " defining " + field.key() + " again brings it back."));
        NativeButton cancel = new NativeButton("Cancel", click -> dialog.close());
        cancel.addClassNames("button", "button-plain");
        NativeButton retire = new NativeButton("Retire it", click -> {
            retire(desk, field);
            dialog.close();
            done.run();
        });
        retire.addClassNames("button", "button-primary");
        dialog.getFooter().add(cancel, retire);
        dialog.open();
    }

    private static void retire(FieldsDesk desk, FieldDefinition field) {
        try {
            desk.records().retire(desk.actor(), field.key());
            Notice.say("“" + field.label() + "” is not asked for any more.");
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
    }
}
