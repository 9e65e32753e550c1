package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Flipped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an act on many switches did, with the way back while there is one. */
public final class ManyDone extends Composite<Div> {

    private final Desk desk;
    private final Flipped flipped;
    private final Paragraph said;
    private final Div undo = new Div();

    public ManyDone(Desk desk, String sentence, Flipped flipped) {
        this.desk = desk;
        this.flipped = flipped;
        said = new Paragraph(sentence);
        said.getElement().setAttribute("role", "status");
        said.addClassName("said");
        Span chip = new Span("Contained");
        chip.addClassNames("chip", "chip-held");
        getContent().addClassName("done");
        getContent().add(chip, said, undo);
        List<FlipRow> mine = mine();
        mine.stream().map(FlipRow::at).max(Instant::compareTo).ifPresent(this::offerUndo);
        List<FlipRow> unfinished = oneOfEachSystem(mine);
        if (!unfinished.isEmpty()) {
            getContent().add(new ReasonToFinish(desk, unfinished));
        }
    }

    /** What this act added: those that stood so before, for longer, are not its to take back. */
    private List<FlipRow> mine() {
        return flipped.flips().stream()
                .filter(flip ->
                        Long.valueOf(flip.revision()).equals(flipped.revisions().get(flip.system())))
                .toList();
    }

    private static List<FlipRow> oneOfEachSystem(List<FlipRow> flips) {
        return flips.stream()
                .filter(FlipRow::reasonFollows)
                .collect(Collectors.toMap(FlipRow::system, Function.identity(), (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
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
            Map<SystemKey, List<FlipId>> bySystem = mine().stream()
                    .collect(Collectors.groupingBy(
                            FlipRow::system, TreeMap::new, Collectors.mapping(FlipRow::id, Collectors.toList())));
            bySystem.values().forEach(flips -> desk.switches().undo(desk.actor(), flips));
            getContent().removeAll();
            getContent().add(said);
            said.setText("Undone: what this added is no longer in force.");
        } catch (Refusal refusal) {
            said.setText(refusal.sentence());
        }
        undo.setVisible(false);
    }
}
