package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.incidents.AddSideEffect;
import dev.firebreak.incidents.ChangeSideEffect;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.SideEffect;
import dev.firebreak.incidents.SideEffectDetails;
import dev.firebreak.incidents.SideEffectState;
import dev.firebreak.incidents.Undoable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the system did before it was stopped, until somebody has made it good. */
final class SideEffectsPanel extends RecordPanel {

    private final IncidentRecords records;
    private final TextField what = new TextField("What the system did");
    private final TextField howMany = new TextField("How many");
    private final Select<Undoable> undoable = new Select<>();
    private final TextField compensator = new TextField("Who makes it good");

    SideEffectsPanel(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        super("Side effects", current, incident);
        this.records = records;
        if (mayChange()) {
            under(form());
        }
        refresh();
    }

    private Details form() {
        undoable.setLabel("Can it be undone");
        undoable.setItems(Undoable.values());
        undoable.setItemLabelGenerator(Undoable::words);
        undoable.setValue(Undoable.UNKNOWN);
        howMany.setPlaceholder("not known");
        howMany.setAllowedCharPattern("[0-9]");
        Div fields = new Div(what, howMany, undoable, compensator, button("Write it down", this::add));
        fields.addClassName("record-form");
        return new Details("Add a side effect", fields);
    }

    private void add() {
        boolean added = attempt(() -> records.add(new AddSideEffect(
                by(),
                incident(),
                new SideEffectDetails(
                        what.getValue(),
                        count(),
                        undoable.getValue(),
                        compensator.getValue(),
                        SideEffectState.OPEN,
                        ""))));
        if (added) {
            what.clear();
            howMany.clear();
            undoable.setValue(Undoable.UNKNOWN);
            compensator.clear();
        }
    }

    private @Nullable Long count() {
        String typed = howMany.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("howMany", "must be a whole number, or nothing where it is not known");
        }
    }

    @Override
    void refresh() {
        List<SideEffect> effects = records.sideEffects(by(), incident());
        if (!isNews(effects)) {
            return;
        }
        body().removeAll();
        if (effects.isEmpty()) {
            body().add(quiet(
                    "None written down. Stopping is not undoing: note what the system did before it was stopped."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("record-list");
        effects.forEach(effect -> list.add(line(effect)));
        body().add(list);
    }

    private ListItem line(SideEffect effect) {
        Span words = new Span(effect.what());
        words.addClassName("record-words");
        SideEffect.Compensator who = effect.compensator();
        Span more = faint("%s · %s%s"
                .formatted(
                        effect.count(),
                        effect.undoable().words(),
                        who == null ? "" : " · " + who.name() + " makes it good"));
        Span state = new Span(effect.state().label());
        state.addClassNames("record-state", "record-" + effect.state().name().toLowerCase(Locale.ROOT));
        ListItem line = line(words, state, more);
        if (mayChange()) {
            steps(effect).forEach(line::add);
        }
        return line;
    }

    private List<NativeButton> steps(SideEffect effect) {
        return switch (effect.state()) {
            case OPEN ->
                List.of(
                        step("Done", effect, SideEffectState.DONE),
                        step("Accept as it is", effect, SideEffectState.ACCEPTED));
            case DONE, ACCEPTED -> List.of(step("Open again", effect, SideEffectState.OPEN));
        };
    }

    private NativeButton step(String words, SideEffect effect, SideEffectState next) {
        NativeButton button = button(
                words,
                () -> attempt(() -> records.change(new ChangeSideEffect(
                        by(), incident(), effect.id(), effect.details().in(next)))));
        button.getElement().setAttribute("aria-label", words + ": " + effect.what());
        return button;
    }
}
