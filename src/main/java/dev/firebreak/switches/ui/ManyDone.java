package dev.firebreak.switches.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Flipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an act on many switches did, said only while it is so, with the way back while there is one. */
public final class ManyDone extends Composite<Div> {

    private final Desk desk;
    private final Flipped flipped;
    private final String sentence;
    private final Span chip = new Span("Contained");
    private final Paragraph said;
    private final Div undo = new Div();
    private final FlipReach reach;
    private List<FlipRow> ended = List.of();
    private boolean undone;

    public ManyDone(Desk desk, String sentence, Flipped flipped) {
        this.desk = desk;
        this.flipped = flipped;
        this.sentence = sentence;
        this.reach = new FlipReach(desk, flipped.flips());
        desk.feed().follow(this, changed -> {
            if (flipped.revisions().keySet().stream().anyMatch(changed::contains)) {
                follow();
            }
        });
        said = new Paragraph(sentence);
        said.getElement().setAttribute("role", "status");
        said.addClassName("said");
        chip.addClassNames("chip", "chip-held");
        getContent().addClassName("done");
        getContent().add(chip, said, reach, undo);
        List<FlipRow> mine = flipped.added();
        mine.stream().map(FlipRow::at).max(Instant::compareTo).ifPresent(this::offerUndo);
        List<FlipRow> unfinished = oneOfEachSystem(mine);
        if (!unfinished.isEmpty()) {
            getContent().add(new ReasonToFinish(desk, unfinished));
        }
        desk.companions().afterFlip(mine.isEmpty() ? flipped.flips() : mine).forEach(offer -> getContent()
                .add(offer));
    }

    /** Something may have changed between the act and this being shown. */
    @Override
    protected void onAttach(AttachEvent attached) {
        follow();
    }

    private void follow() {
        if (undone) {
            return;
        }
        List<FlipRow> made = flipped.flips();
        List<FlipRow> now =
                made.stream().filter(flip -> !Aftermath.stands(desk, flip)).toList();
        if (!now.equals(ended)) {
            ended = now;
            chip.setVisible(now.isEmpty());
            reach.setVisible(now.size() < made.size());
            said.setText(now.isEmpty() ? sentence : noLonger(now, made.size()));
        }
        if (bySystem().values().stream().noneMatch(flips -> Aftermath.canBeUndone(desk, flips))) {
            undo.setVisible(false);
        }
    }

    private String noLonger(List<FlipRow> now, int made) {
        String how = ": " + Aftermath.how(desk, now) + ".";
        if (now.size() == made) {
            return "What this put in force is no longer in force" + how;
        }
        return "No longer all in force, " + now.size() + " of " + made + " are not" + how;
    }

    private Map<SystemKey, List<FlipRow>> bySystem() {
        return flipped.added().stream()
                .collect(Collectors.groupingBy(FlipRow::system, TreeMap::new, Collectors.toList()));
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

    /** What this act added: what stood so before is not its to take back. One system that refuses does not keep the others. */
    private void takeBack() {
        Map<SystemKey, List<FlipRow>> bySystem = bySystem();
        List<String> refused = new ArrayList<>();
        bySystem.forEach((system, flips) -> takeBack(system, flips).ifPresent(refused::add));
        undo.setVisible(false);
        String why = String.join(" ", refused);
        if (refused.size() == bySystem.size()) {
            said.setText(why);
            return;
        }
        undone = true;
        getContent().removeAll();
        getContent().add(said);
        said.setText(("Undone: what this added is no longer in force. " + why).strip());
    }

    private Optional<String> takeBack(SystemKey system, List<FlipRow> flips) {
        try {
            desk.switches().undo(desk.actor(), flips.stream().map(FlipRow::id).toList());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of("Not undone on " + system + ": " + refusal.sentence());
        }
    }
}
