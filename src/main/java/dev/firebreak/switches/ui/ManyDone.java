package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Flipped;
import java.time.Instant;
import java.util.List;

/** What an act on many switches did, with the way back while there is one. */
final class ManyDone extends Composite<Div> {

    private final Desk desk;
    private final Flipped flipped;
    private final Paragraph said;
    private final Div undo = new Div();

    ManyDone(Desk desk, String sentence, Flipped flipped) {
        this.desk = desk;
        this.flipped = flipped;
        said = new Paragraph(sentence);
        said.getElement().setAttribute("role", "status");
        said.addClassName("said");
        Span chip = new Span("Contained");
        chip.addClassNames("chip", "chip-held");
        getContent().addClassName("done");
        getContent().add(chip, said, undo);
        flipped.flips().stream().map(FlipRow::at).max(Instant::compareTo).ifPresent(this::offerUndo);
    }

    private void offerUndo(Instant at) {
        NativeButton button = new NativeButton("Undo", click -> takeBack());
        button.addClassName("button");
        Moment left = Moment.left(at.plus(desk.undoWithin()));
        left.whenOver(() -> undo.setVisible(false));
        Span time = new Span(left, new Span(" left"));
        time.addClassNames("muted", "small");
        undo.addClassName("undo");
        undo.add(button, time);
    }

    private void takeBack() {
        try {
            // Those that stood there before, for longer, are not this act's to take back.
            Instant newest = flipped.flips().stream()
                    .map(FlipRow::at)
                    .max(Instant::compareTo)
                    .orElseThrow();
            List<FlipRow> mine = flipped.flips().stream()
                    .filter(flip -> flip.at().equals(newest))
                    .toList();
            desk.switches().undo(desk.actor(), mine.stream().map(FlipRow::id).toList());
            said.setText("Undone: " + mine.size() + " switches are back where they were.");
        } catch (Refusal refusal) {
            said.setText(refusal.sentence());
        }
        undo.setVisible(false);
    }
}
