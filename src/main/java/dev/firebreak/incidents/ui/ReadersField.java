package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.People;
import dev.firebreak.incidents.Readers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may see an incident: everybody, or only those named and whoever has something to do with it. */
public final class ReadersField extends Composite<Div> {

    private final Checkbox only = new Checkbox("Private: only these may see it");
    private final MultiSelectComboBox<People.Known> people = new MultiSelectComboBox<>("People");
    private final MultiSelectComboBox<String> roles = new MultiSelectComboBox<>("Roles");
    private final Div named = new Div(people, roles);

    ReadersField(List<People.Known> everybody) {
        people.setItems(everybody);
        people.setItemLabelGenerator(People.Known::name);
        people.setWidthFull();
        people.setHelperText("Whoever declares it or has a role in it sees it too.");
        roles.setItems(everybody.stream()
                .flatMap(person -> person.roles().stream())
                .distinct()
                .sorted()
                .toList());
        roles.setItemLabelGenerator(ReadersField::label);
        roles.setWidthFull();
        named.setVisible(false);
        only.addValueChangeListener(change -> named.setVisible(change.getValue()));
        getContent().addClassName("readers-field");
        getContent().add(only, named);
    }

    public Readers value() {
        if (!only.getValue()) {
            return new Readers.Everybody();
        }
        return new Readers.Only(
                people.getValue().stream().map(People.Known::id).collect(Collectors.toSet()), roles.getValue());
    }

    private static String label(String role) {
        String words = role.replace('-', ' ');
        return "All with the role " + words.toLowerCase(Locale.ROOT);
    }
}
