package dev.firebreak.access.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.access.ChangePerson;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.Role;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import java.util.Set;

/** Adds a person, or changes what somebody may do. */
final class PersonDialog {

    private final Dialog dialog = new Dialog();
    private final PersonFields fields = new PersonFields();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Roles");
    private final Runnable done;

    private PersonDialog(String title, Runnable done) {
        this.done = done;
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> role.label() + ": " + role.explanation());
        Div form = new Div(fields, roles);
        form.addClassName("access-form");
        dialog.setHeaderTitle(title);
        dialog.add(form);
    }

    static void create(AccessDesk desk, Runnable done) {
        PersonDialog dialog = new PersonDialog("Add a person", done);
        dialog.roles.setValue(Set.of(Role.RESPONDER));
        dialog.fields.passwordOptional("At least 12 characters. Leave it empty for somebody who comes through the"
                + " identity provider or acts through tokens only.");
        dialog.open("Add", () -> dialog.create(desk));
    }

    static void edit(AccessDesk desk, PersonRow person, Runnable done) {
        PersonDialog dialog = new PersonDialog("Edit " + person.name(), done);
        dialog.fields.show(person);
        dialog.roles.setValue(person.roles());
        dialog.fields.passwordOptional("Leave it empty to keep the one there is. A new one ends all sessions.");
        dialog.open("Save", () -> dialog.change(desk, person));
    }

    private void open(String verb, Runnable action) {
        NativeButton cancel = new NativeButton("Cancel", click -> dialog.close());
        cancel.addClassName("button");
        NativeButton save = new NativeButton(verb, click -> attempt(action));
        save.addClassNames("button", "button-primary");
        dialog.getFooter().add(cancel, save);
        dialog.open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            fields.show(refusal);
            String fault = refusal.fields().get("roles");
            roles.setInvalid(fault != null);
            roles.setErrorMessage(fault == null ? "" : "They " + fault + ".");
            return;
        }
        dialog.close();
        done.run();
    }

    private void create(AccessDesk desk) {
        PersonRow person = desk.access()
                .create(new CreatePerson(
                        desk.actor(), fields.login(), fields.name(), roles.getValue(), fields.passwordIfAny()));
        Notice.say(person.name() + " may sign in now.");
    }

    private void change(AccessDesk desk, PersonRow person) {
        desk.access()
                .change(new ChangePerson(
                        desk.actor(), person.id(), fields.name(), roles.getValue(), null, fields.passwordIfAny()));
        Notice.say("Saved. What " + fields.name() + " may do counts from now on.");
    }
}
