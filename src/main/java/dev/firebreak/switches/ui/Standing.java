package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import java.time.Instant;

/** How a switch stands now: each flip in force, the one that decides first, or its normal position. */
final class Standing extends Composite<Div> {

    /** @param mayAct whether the reader may finish a reason; asked before, since a push knows no reader */
    Standing(Desk desk, SystemRow system, SwitchState state, boolean mayAct) {
        getContent().addClassName("standing");
        if (!state.isContained()) {
            getContent().add(normal(state));
            return;
        }
        state.inForce().forEach(flip -> getContent().add(line(state, flip)));
        if (!mayAct) {
            return;
        }
        unfinished(desk, state);
        Span note = new Span("What you add never makes it less safe: the safest position in force counts. ");
        note.addClassNames("muted", "small");
        note.add(new Anchor(Links.restore(system.key()), "Restore instead…"));
        getContent().add(note);
    }

    private void unfinished(Desk desk, SwitchState state) {
        state.inForce().stream().filter(FlipRow::reasonFollows).findFirst().ifPresent(flip -> getContent()
                .add(new ReasonToFinish(desk, flip)));
    }

    private static Div normal(SwitchState state) {
        Span chip = new Span(state.definition().normalPosition().label());
        chip.addClassNames("chip", "chip-neutral");
        Span since = new Span(new Span("normal for "), Moment.span(state.normalSince()));
        since.addClassNames("muted", "small");
        Div line = new Div(new Span("Now "), chip, since);
        line.addClassName("standing-line");
        return line;
    }

    private static Div line(SwitchState state, FlipRow flip) {
        Span chip = new Span(LineWords.label(state, flip));
        chip.addClassNames("chip", "chip-held");
        Span words = new Span(
                new Span("for " + flip.scope().words() + " · " + flip.by().name() + " at "));
        words.add(Moment.clock(flip.at()), new Span(" · " + LineWords.reason(flip)));
        Instant until = flip.expiresAt();
        if (until != null && flip.askedAt() == null) {
            words.add(
                    new Span(flip.onExpiry() == OnExpiry.ASK ? " · asks to restore in " : " · restores in "),
                    Moment.left(until));
        }
        words.addClassNames("muted", "small");
        Div line = new Div(chip, words);
        line.addClassName("standing-line");
        return line;
    }
}
