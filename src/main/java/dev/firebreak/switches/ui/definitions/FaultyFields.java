package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a form by the names that refusals use: each fault is shown at its field, the rest in one place. */
final class FaultyFields {

    private final Map<String, HasValidation> fields = new HashMap<>();
    private final Div rest = new Div();

    FaultyFields() {
        rest.addClassName("refused");
        rest.getElement().setAttribute("role", "alert");
    }

    void forget(String start) {
        fields.keySet().removeIf(name -> name.startsWith(start));
    }

    void name(String name, HasValidation field) {
        fields.put(name, field);
    }

    /** Where what belongs to no field is said. */
    Div rest() {
        return rest;
    }

    void clear() {
        rest.setText("");
        fields.values().forEach(field -> field.setInvalid(false));
    }

    void show(Refusal refusal) {
        clear();
        if (refusal.fields().isEmpty()) {
            rest.setText(refusal.sentence());
            return;
        }
        Map<String, String> homeless = new TreeMap<>();
        refusal.fields().forEach((name, why) -> {
            HasValidation field = fields.get(name);
            if (field == null) {
                homeless.put(name, why);
                return;
            }
            field.setErrorMessage(why);
            field.setInvalid(true);
        });
        rest.setText(
                homeless.isEmpty()
                        ? "Not saved: look at the marked fields."
                        : homeless.entrySet().stream()
                                .map(fault -> fault.getKey() + " " + fault.getValue())
                                .reduce((one, two) -> one + "; " + two)
                                .orElse(""));
    }
}
