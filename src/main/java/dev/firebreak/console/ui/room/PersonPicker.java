package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.People;
import dev.firebreak.base.Permission;
import java.util.Locale;

/** Finds somebody by a few letters of the name or the login; only those who may respond. */
final class PersonPicker extends ComboBox<People.Known> {

    PersonPicker(String label, People people) {
        super(label);
        setWidthFull();
        setPlaceholder("Name or login");
        setItemLabelGenerator(PersonPicker::words);
        setItems(
                (person, typed) -> words(person).toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)),
                people.all().stream()
                        .filter(person -> person.may(Permission.RESPOND))
                        .toList());
    }

    static String words(People.Known person) {
        return person.name() + " (" + person.login() + ")";
    }

    /** @throws InvalidInput if nobody was chosen */
    String chosen() {
        if (getValue() == null) {
            throw new InvalidInput("person", "is needed: choose somebody");
        }
        return getValue().id();
    }
}
