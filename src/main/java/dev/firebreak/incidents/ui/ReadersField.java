package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.People;
import dev.firebreak.incidents.Readers;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who may see an incident: everybody, or only those named and whoever has something to do with it. */
@StyleSheet("styles/incident-list.css")
public final class ReadersField extends Composite<Div> {

    private final Checkbox only = new Checkbox("Private: only these may see it");
    private final MultiSelectComboBox<People.Known> people = new MultiSelectComboBox<>("People");
    private final MultiSelectComboBox<String> roles = new MultiSelectComboBox<>("Roles");
    private final Div named = new Div(people, roles);

    /** @param now who may see it as it is */
    public ReadersField(People known, Readers now) {
        people.setItems(known.all().stream().filter(People.Known::active).toList());
        people.setItemLabelGenerator(ReadersField::words);
        people.setWidthFull();
        people.setHelperText("Whoever declared it or has a role in it sees it too. To all others it is not there.");
        roles.setItems(known.roles().stream().sorted().toList());
        roles.setItemLabelGenerator(ReadersField::label);
        roles.setWidthFull();
        named.setVisible(false);
        only.addValueChangeListener(change -> named.setVisible(change.getValue()));
        getContent().addClassName("readers-field");
        getContent().add(only, named);
        show(known, now);
    }

    private void show(People known, Readers now) {
        switch (now) {
            case Readers.Everybody everybody -> only.setValue(false);
            case Readers.Only these -> {
                only.setValue(true);
                people.setValue(these.people().stream()
                        .map(known::find)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
                roles.setValue(these.roles());
            }
        }
    }

    public Readers value() {
        if (!only.getValue()) {
            return new Readers.Everybody();
        }
        return new Readers.Only(
                people.getValue().stream().map(People.Known::id).collect(Collectors.toSet()), roles.getValue());
    }

    private static String words(People.Known person) {
        return person.name() + " (" + person.login() + ")";
    }

    private static String label(String role) {
        return "every " + role.replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
