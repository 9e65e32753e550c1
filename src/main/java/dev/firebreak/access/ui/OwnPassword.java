package dev.firebreak.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.firebreak.access.ChangeOwnPassword;
import dev.firebreak.access.SignInOutcome;
import dev.firebreak.base.Refusal;

/** Changes one's own password: the current one proves who asks. */
final class OwnPassword extends Div {

    private final transient AccessDesk desk;
    private final PasswordField current = field("Current password", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField next = field("New password", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("New password again", Autocomplete.NEW_PASSWORD);
    private final Paragraph said = new Paragraph();

    OwnPassword(AccessDesk desk) {
        this.desk = desk;
        addClassName("access-form");
        next.setHelperText("At least 12 characters; several words do well.");
        said.getElement().setAttribute("role", "status");
        Paragraph words = new Paragraph("A new password ends your sessions on all other devices. This one goes on.");
        words.addClassName("muted");
        NativeButton change = new NativeButton("Change the password", click -> change());
        change.addClassNames("button", "button-primary");
        add(words, current, next, again, said, change);
    }

    private static PasswordField field(String label, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(label);
        field.setAutocomplete(autocomplete);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private void change() {
        say("", "", "");
        said.setText("");
        if (!next.getValue().equals(again.getValue())) {
            say("", "", "It differs from the one above.");
            return;
        }
        try {
            SignInOutcome.Welcome welcome = desk.access()
                    .changePassword(new ChangeOwnPassword(
                            desk.actor(),
                            OwnSession.current(),
                            current.getValue(),
                            next.getValue(),
                            OwnSession.address()));
            OwnSession.goOn(welcome);
            done();
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private void done() {
        current.clear();
        next.clear();
        again.clear();
        said.setText("Your password is changed. Your other sessions have ended.");
    }

    private void show(Refusal refusal) {
        said.setText(refusal.fields().isEmpty() ? refusal.sentence() : "");
        say(words(refusal, "current"), words(refusal, "next"), "");
    }

    private static String words(Refusal refusal, String name) {
        String fault = refusal.fields().get(name);
        return fault == null ? "" : "It " + fault + ".";
    }

    private void say(String ofCurrent, String ofNext, String ofAgain) {
        mark(current, ofCurrent);
        mark(next, ofNext);
        mark(again, ofAgain);
    }

    private static void mark(PasswordField field, String fault) {
        field.setErrorMessage(fault);
        field.setInvalid(!fault.isEmpty());
    }
}
