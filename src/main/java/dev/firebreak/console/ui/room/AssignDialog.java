package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.AssignRole;
import dev.firebreak.incidents.RoleName;

/** Gives a role to somebody else, one of the usual or one of the team's own. */
final class AssignDialog {

    private AssignDialog() {}

    static void open(RoomDesk desk, IncidentKey key, RoleName role, Runnable changed) {
        PersonPicker person = new PersonPicker("To whom?", desk.people());
        new ActDialog(
                        role.label(),
                        "Give the role",
                        () -> {
                            desk.incidents().assign(new AssignRole(desk.actor(), key, role, person.chosen()));
                            changed.run();
                        },
                        person)
                .open();
    }

    static void ownRole(RoomDesk desk, IncidentKey key, Runnable changed) {
        TextField name = new TextField("Role");
        name.setPlaceholder("such as Legal");
        name.setMaxLength(40);
        name.setWidthFull();
        PersonPicker person = new PersonPicker("Who has it?", desk.people());
        new ActDialog(
                        "Another role",
                        "Give the role",
                        () -> {
                            desk.incidents()
                                    .assign(new AssignRole(
                                            desk.actor(), key, new RoleName(name.getValue()), person.chosen()));
                            changed.run();
                        },
                        name,
                        person)
                .open();
    }
}
