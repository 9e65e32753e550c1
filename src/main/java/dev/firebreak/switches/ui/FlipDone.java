package dev.firebreak.switches.ui;

import com.vaadin.flow.component.AttachEvent;
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
import dev.firebreak.switches.SwitchState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a flip did, in a plain sentence that stays true while others act, with the way back while there is one. */
final class FlipDone extends Composite<Div> {

    private final Desk desk;
    private final FlipRow flip;
    private final FlipSaid words;
    private final Span chip = new Span("Contained");
    private final Paragraph said = new Paragraph();
    private final Div undo = new Div();
    private final FlipReach reach;
    private @Nullable EndedReach last;
    /** What was said when it was taken back here, or null. */
    private @Nullable String undone;
    /** How it ended, once it has. */
    private @Nullable String ended;

    FlipDone(Desk desk, SwitchState state, FlipRow flip) {
        this.desk = desk;
        this.flip = flip;
        this.words = new FlipSaid(state, flip);
        this.reach = new FlipReach(desk, List.of(flip));
        desk.feed().follow(this, changed -> {
            if (changed.contains(flip.system())) {
                follow();
            }
        });
        said.setText(words.done(state, flip));
        said.getElement().setAttribute("role", "status");
        said.addClassName("said");
        chip.addClassNames("chip", "chip-held");
        getContent().addClassName("done");
        getContent().add(chip, said, reach, undoLine());
        if (flip.reasonFollows()) {
            getContent().add(new ReasonToFinish(desk, flip));
        }
        desk.companions().afterFlip(List.of(flip)).forEach(offer -> getContent().add(offer));
        Anchor history = new Anchor(Links.toSwitch(flip.system(), flip.switchKey()), "See the switch and its history");
        getContent().add(history);
    }

    /** Something may have changed between the flip and this being shown. */
    @Override
    protected void onAttach(AttachEvent attached) {
        follow();
    }

    private void follow() {
        SwitchState now = Aftermath.state(desk, flip);
        if (now == null) {
            noLonger("No longer in force: the switch is gone.");
            return;
        }
        if (undone != null) {
            String stands = words.undone(now);
            say(stands.equals(undone) ? undone : "Undone. " + words.stands(now));
            return;
        }
        Optional<FlipRow> still = Aftermath.inForce(desk, flip);
        if (still.isPresent()) {
            say(words.done(now, still.get()));
            if (!Aftermath.canBeUndone(desk, List.of(flip))) {
                undo.setVisible(false);
            }
            return;
        }
        if (ended == null) {
            ended = Aftermath.how(desk, List.of(flip));
        }
        noLonger("No longer in force: " + ended + ". " + words.stands(now));
    }

    private void noLonger(String what) {
        chip.setVisible(false);
        undo.setVisible(false);
        reach.setVisible(false);
        if (last == null) {
            last = new EndedReach(desk, flip);
            getContent().addComponentAtIndex(getContent().indexOf(reach), last);
        }
        say(what);
    }

    /** The same words again are not read out again. */
    private void say(String what) {
        if (!what.equals(said.getText())) {
            said.setText(what);
        }
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
            undone = words.undone(desk.switches().state(flip.system(), flip.switchKey()));
            getContent().removeAll();
            say(undone);
            getContent().add(said);
        } catch (Refusal refusal) {
            said.setText(refusal.sentence());
            undo.setVisible(false);
        }
    }
}
