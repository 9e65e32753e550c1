package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a flip did, in a plain sentence, with the way back while there is one. */
final class FlipDone extends Composite<Div> {

    private final Desk desk;
    private final SwitchState state;
    private final FlipRow flip;
    private final Paragraph said = new Paragraph();
    private final Div undo = new Div();

    FlipDone(Desk desk, SwitchState state, FlipRow flip) {
        this.desk = desk;
        this.state = state;
        this.flip = flip;
        said.setText(sentence());
        said.getElement().setAttribute("role", "status");
        said.addClassName("said");
        Span chip = new Span("Contained");
        chip.addClassNames("chip", "chip-held");
        getContent().addClassName("done");
        getContent().add(chip, said, undoLine());
        if (flip.reasonFollows()) {
            getContent().add(new ReasonToFinish(desk, flip));
        }
        Anchor history = new Anchor(Links.toSwitch(flip.system(), flip.switchKey()), "See the switch and its history");
        getContent().add(history);
    }

    private String sentence() {
        String name = state.definition().name();
        String label = LineWords.label(state, flip);
        String whom = flip.scope().words();
        Shift shift = state.without(Set.of(flip.id())).until(state, flip.scope());
        if (!shift.to().key().equals(flip.position())) {
            return "“" + label + "” is in force for " + whom + " too. " + name + " stays at “"
                    + shift.to().label() + "”, which is safer.";
        }
        String others = state.standing(flip.scope()).others();
        return name + (shift.stays() ? " is still “" : " is now “") + label + "” for " + whom
                + (flip.expiresAt() == null
                        ? " until it is restored."
                        : " for " + lasting(flip.at(), flip.expiresAt()) + ".")
                + (others.isEmpty() ? "" : " It is " + others + ".")
                + " Applications get it the next time they ask.";
    }

    /** What those are served whom the flip was for: “Enabled” for requests where tenant is acme. */
    private String stands(SwitchState now) {
        Shift standing = now.standing(flip.scope());
        return "“" + standing.to().label() + "”"
                + (flip.scope() instanceof Scope.Everyone
                        ? ""
                        : " for " + flip.scope().words())
                + (standing.parts().isEmpty() ? "" : ", " + standing.others());
    }

    private static String lasting(Instant from, Instant until) {
        long minutes = Duration.between(from, until).toMinutes();
        if (minutes >= 48 * 60) {
            return minutes / (24 * 60) + " days";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }

    private Div undoLine() {
        NativeButton button = new NativeButton("Undo", click -> takeBack());
        button.addClassName("button");
        Moment left = Moment.left(flip.at().plus(desk.undoWithin()));
        left.whenOver(() -> undo.setVisible(false));
        Span time = new Span(left, new Span(" left"));
        time.addClassNames("muted", "small");
        undo.add(button, time);
        undo.addClassName("undo");
        return undo;
    }

    private void takeBack() {
        try {
            desk.switches().undo(desk.actor(), List.of(flip.id()));
            SwitchState now = desk.switches().state(flip.system(), flip.switchKey());
            getContent().removeAll();
            said.setText("Undone: " + now.definition().name() + " is back at " + stands(now) + ".");
            getContent().add(said);
        } catch (Refusal refusal) {
            said.setText(refusal.sentence());
            undo.setVisible(false);
        }
    }
}
