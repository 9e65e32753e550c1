package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.incidents.AddSideEffect;
import dev.firebreak.incidents.ChangeSideEffect;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.SideEffect;
import dev.firebreak.incidents.SideEffectDetails;
import dev.firebreak.incidents.SideEffectState;
import java.util.List;
import java.util.Locale;

/** What the system did before it was stopped, until somebody has made it good. */
final class SideEffectsPanel extends RecordPanel {

    private final IncidentRecords records;
    private final SideEffectForm form = new SideEffectForm();

    SideEffectsPanel(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        super("Side effects", current, incident);
        this.records = records;
        if (mayChange()) {
            under(new Details("Add a side effect", form, button("Write it down", this::add)));
        }
        refresh();
    }

    /** What is wrong is said beside it, and what was typed stays. */
    private void add() {
        attempt(() -> {
            try {
                records.add(new AddSideEffect(by(), incident(), form.given()));
                form.clear();
            } catch (InvalidInput wrong) {
                if (!form.show(wrong.fields())) {
                    throw wrong;
                }
            }
        });
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
        if (!effect.note().isEmpty()) {
            Span note = faint(effect.note());
            note.addClassName("record-note");
            line.add(note);
        }
        if (mayChange()) {
            steps(effect).forEach(line::add);
            line.add(named("Correct…", effect, () -> correct(effect)));
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
        return named(
                words,
                effect,
                () -> attempt(() -> change(effect, effect.details().in(next))));
    }

    private void correct(SideEffect effect) {
        SideEffectDialog dialog = new SideEffectDialog(effect, details -> {
            change(effect, details);
            refresh();
        });
        dialog.open();
    }

    private void change(SideEffect effect, SideEffectDetails details) {
        records.change(ChangeSideEffect.of(by(), incident(), effect, details));
    }

    private static NativeButton named(String words, SideEffect effect, Runnable act) {
        NativeButton button = button(words, act);
        button.getElement().setAttribute("aria-label", words.replace("…", "") + ": " + effect.what());
        return button;
    }
}
