package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.switches.FlipRow;
import java.util.List;

/** Asks for the reason of an act that was done in a hurry; one sentence does for all that it flipped. */
final class ReasonToFinish extends Composite<Div> {

    private final Desk desk;
    private final List<FlipRow> flips;
    private final TextField words = new TextField("Reason to finish");
    private final Span told = new Span();

    ReasonToFinish(Desk desk, FlipRow flip) {
        this(desk, List.of(flip));
    }

    /** @param flips one of each system that the act touched; the others go with it */
    ReasonToFinish(Desk desk, List<FlipRow> flips) {
        this.desk = desk;
        this.flips = List.copyOf(flips);
        words.setPlaceholder("What was it about?");
        words.setMaxLength(500);
        words.setWidthFull();
        words.addKeyPressListener(Key.ENTER, press -> save());
        NativeButton save = new NativeButton("Save the reason", click -> save());
        save.addClassName("button");
        told.getElement().setAttribute("role", "status");
        Div line = new Div(words, save);
        line.addClassName("field-line");
        getContent().addClassName("reason-to-finish");
        getContent().add(line, told);
    }

    private void save() {
        try {
            Reason reason = new Reason(words.getValue());
            flips.forEach(flip -> desk.switches().completeReason(desk.actor(), flip.id(), reason));
            getContent().removeAll();
            told.setText("Reason saved: “" + reason + "”.");
            getContent().add(told);
        } catch (Refusal refusal) {
            told.setText(refusal.sentence());
        }
    }
}
