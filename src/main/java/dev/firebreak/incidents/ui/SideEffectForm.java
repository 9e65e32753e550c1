package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.incidents.SideEffect;
import dev.firebreak.incidents.SideEffectDetails;
import dev.firebreak.incidents.SideEffectState;
import dev.firebreak.incidents.Undoable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a side effect; what is wrong is said beside it. */
final class SideEffectForm extends Composite<Div> {

    private final TextField what = new TextField("What the system did");
    private final TextField howMany = new TextField("How many");
    private final Select<Undoable> undoable = new Select<>();
    private final TextField compensator = new TextField("Who makes it good");
    private final TextArea note = new TextArea("Note");
    private final Map<String, HasValidationProperties> places =
            Map.of("what", what, "howMany", howMany, "compensator", compensator, "note", note);
    private @Nullable SideEffect shown;

    SideEffectForm() {
        what.setMaxLength(500);
        what.setRequiredIndicatorVisible(true);
        what.setPlaceholder("such as: refunds paid to forged orders");
        howMany.setPlaceholder("not known");
        howMany.setAllowedCharPattern("[0-9, ]");
        undoable.setLabel("Can it be undone");
        undoable.setItems(Undoable.values());
        undoable.setItemLabelGenerator(Undoable::words);
        compensator.setMaxLength(200);
        compensator.setPlaceholder("a person or a team");
        note.setMaxRows(6);
        what.addClassName("record-wide");
        undoable.addClassName("record-wide");
        note.addClassName("record-wide");
        getContent().addClassName("record-form");
        getContent().add(what, howMany, compensator, undoable, note);
        clear();
    }

    void clear() {
        what.clear();
        howMany.clear();
        undoable.setValue(Undoable.UNKNOWN);
        compensator.clear();
        note.clear();
        show(Map.of());
    }

    /** One there is, to be corrected. */
    SideEffectForm show(SideEffect effect) {
        shown = effect;
        what.setValue(effect.what());
        howMany.setValue(effect.howMany() == null ? "" : Long.toString(effect.howMany()));
        undoable.setValue(effect.undoable());
        compensator.setValue(name(effect));
        note.setValue(effect.note());
        return this;
    }

    /** @throws InvalidInput naming the parts at fault */
    SideEffectDetails given() {
        SideEffectState state = shown == null ? SideEffectState.OPEN : shown.state();
        return new SideEffectDetails(
                what.getValue(), count(), undoable.getValue(), compensator(), state, note.getValue());
    }

    /** Who was known stays who they are, and is not known by name alone. */
    private @Nullable String compensator() {
        String typed = compensator.getValue();
        return shown != null && typed.equals(name(shown)) ? shown.details().compensator() : typed;
    }

    private static String name(SideEffect effect) {
        SideEffect.Compensator who = effect.compensator();
        return who == null ? "" : who.name();
    }

    private @Nullable Long count() {
        String typed = howMany.getValue().replaceAll("[,\\s]", "");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("howMany", "must be a whole number, or nothing where it is not known");
        }
    }

    /** Tells whether every fault has its place here. */
    boolean show(Map<String, String> faults) {
        places.forEach((name, place) -> {
            String fault = faults.get(name);
            place.setInvalid(fault != null);
            place.setErrorMessage(fault == null ? "" : "It " + fault + ".");
        });
        return !faults.isEmpty() && places.keySet().containsAll(faults.keySet());
    }
}
