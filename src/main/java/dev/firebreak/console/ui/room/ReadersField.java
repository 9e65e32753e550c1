package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.People;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.incidents.Readers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may see an incident: everybody, or only people and roles that are named. */
final class ReadersField extends Composite<Div> {

    private static final String EVERYBODY = "Everybody";
    private static final String ONLY = "Only these";

    private final ChipField<String> whom = new ChipField<>("Who may see it", List.of(EVERYBODY, ONLY), words -> words);
    private final MultiSelectComboBox<People.Known> people = new MultiSelectComboBox<>("People");
    private final CheckboxGroup<String> roles = new CheckboxGroup<>("Roles");
    private final Div named = new Div();

    ReadersField(People known, Readers now) {
        people.setItems(known.all().stream().filter(People.Known::active).toList());
        people.setItemLabelGenerator(PersonPicker::words);
        people.setWidthFull();
        roles.setItems("administrator", "commander", "responder", "viewer");
        roles.setItemLabelGenerator(role -> "every " + role);
        Paragraph hint =
                new Paragraph("Whoever declared it or has a role in it sees it too. To all others it is not there.");
        hint.addClassNames("muted", "small");
        named.add(people, roles, hint);
        named.addClassName("room-form");
        whom.addValueChangeListener(change -> named.setVisible(ONLY.equals(change.getValue())));
        getContent().add(whom, named);
        show(known, now);
    }

    private void show(People known, Readers now) {
        switch (now) {
            case Readers.Everybody everybody -> {
                whom.setValue(EVERYBODY);
                named.setVisible(false);
            }
            case Readers.Only only -> {
                whom.setValue(ONLY);
                people.setValue(only.people().stream()
                        .map(known::find)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
                roles.setValue(only.roles());
            }
        }
    }

    Readers readers() {
        if (!ONLY.equals(whom.getValue())) {
            return new Readers.Everybody();
        }
        Set<String> ids = people.getValue().stream().map(People.Known::id).collect(Collectors.toSet());
        return new Readers.Only(ids, roles.getValue());
    }
}
