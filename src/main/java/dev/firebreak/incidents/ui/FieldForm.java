package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.FieldKey;
import dev.firebreak.incidents.FieldType;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.severities.LevelKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field is called, what it holds, and when it has to be there; what is wrong is said beside it. */
final class FieldForm extends Composite<Div> {

    private static final List<IncidentState> STATES = List.of(
            IncidentState.ACTIVE,
            IncidentState.CONTAINED,
            IncidentState.RESTORING,
            IncidentState.RESOLVED,
            IncidentState.CLOSED);

    private final TextField label = new TextField("Label");
    private final TextField key = new TextField("Key");
    private final ChipField<FieldType> type = new ChipField<>("Holds", List.of(FieldType.values()), FieldType::label);
    private final TextArea choices = new TextArea("Choices, one a line");
    private final Select<IncidentState> at = new Select<>();
    private final Select<LevelKey> from = new Select<>();
    private final Map<String, HasValidationProperties> places =
            Map.of("label", label, "key", key, "choices", choices, "requiredAt", at, "requiredFrom", from);

    FieldForm(List<LevelKey> levels) {
        label.setMaxLength(100);
        label.setPlaceholder("such as: Ticket");
        label.setValueChangeMode(ValueChangeMode.EAGER);
        label.setRequiredIndicatorVisible(true);
        label.setAutofocus(true);
        key.setMaxLength(40);
        key.setRequiredIndicatorVisible(true);
        key.setHelperText("How programs name it. It is never changed.");
        choices.setMinRows(3);
        choices.setMaxRows(10);
        at.setLabel("Needed before");
        at.setItems(STATES);
        at.setItemLabelGenerator(state -> state == null ? "Never needed" : state.label());
        at.setEmptySelectionAllowed(true);
        at.setEmptySelectionCaption("Never needed");
        from.setLabel("For severities");
        from.setItems(levels);
        from.setItemLabelGenerator(level -> level == null ? "All" : level + " and worse");
        from.setEmptySelectionAllowed(true);
        from.setEmptySelectionCaption("All");
        type.addValueChangeListener(change -> choices.setVisible(change.getValue() == FieldType.CHOICE));
        at.addValueChangeListener(change -> from.setVisible(change.getValue() != null));
        type.setValue(FieldType.TEXT);
        choices.setVisible(false);
        from.setVisible(false);
        getContent().addClassName("defined-form");
        getContent().add(label, key, type, choices, at, from);
    }

    /** For a new one: its key follows its label until somebody writes another. */
    FieldForm proposeKey() {
        label.addValueChangeListener(change -> {
            if (key.getValue().equals(FieldWords.key(change.getOldValue()))) {
                key.setValue(FieldWords.key(change.getValue()));
            }
        });
        return this;
    }

    /** For one there is. */
    FieldForm show(FieldDefinition field) {
        label.setValue(field.label());
        key.setValue(field.key().value());
        key.setReadOnly(true);
        type.setValue(field.type());
        choices.setValue(String.join("\n", field.choices()));
        FieldDefinition.Required required = field.required();
        at.setValue(required == null ? null : required.at());
        from.setValue(required == null ? null : required.from());
        return this;
    }

    /** @throws InvalidInput naming the parts at fault */
    FieldDefinition given() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (label.getValue().isBlank()) {
            faults.put("label", "is needed");
        }
        try {
            FieldKey named = new FieldKey(key.getValue().strip());
            if (faults.isEmpty()) {
                return new FieldDefinition(named, label.getValue(), type.getValue(), chosen(), required());
            }
        } catch (InvalidInput wrong) {
            faults.putAll(wrong.fields());
        }
        throw new InvalidInput(faults);
    }

    private List<String> chosen() {
        return type.getValue() == FieldType.CHOICE
                ? choices.getValue().lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private FieldDefinition.@Nullable Required required() {
        IncidentState state = at.getValue();
        return state == null ? null : new FieldDefinition.Required(state, from.getValue());
    }

    /** Tells whether every fault has its place here. */
    boolean show(Map<String, String> faults) {
        places.forEach((name, place) -> {
            String fault = faults.get(name);
            place.setInvalid(fault != null);
            place.setErrorMessage(fault == null ? "" : (name.equals("choices") ? "They " : "It ") + fault + ".");
        });
        places.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(FieldForm::focus);
        return !faults.isEmpty() && places.keySet().containsAll(faults.keySet());
    }

    private static void focus(HasValidationProperties place) {
        if (place instanceof com.vaadin.flow.component.Focusable<?> field && place instanceof HasValue<?, ?>) {
            field.focus();
        }
    }
}
