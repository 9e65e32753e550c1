package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.Switches;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what an act on many switches did, and takes it back while that can be done. */
final class Contained extends Div {

    private final Switches switches;
    private final CurrentActor current;
    private final Span said = new Span();

    Contained(Switches switches, CurrentActor current, Flipped flipped) {
        this.switches = switches;
        this.current = current;
        addClassNames("strip", "strip-held");
        said.setText(sentence(flipped));
        said.getElement().setAttribute("role", "status");
        NativeButton undo = new NativeButton("Undo", click -> {
            takeBack(flipped);
            click.getSource().setVisible(false);
        });
        undo.addClassNames("button", "button-small", "push");
        add(said, undo);
    }

    private static String sentence(Flipped flipped) {
        long flips = flipped.flips().size();
        long systems = flipped.revisions().size();
        return (flips == 1 ? "1 switch is" : flips + " switches are") + " contained"
                + (systems > 1 ? " on " + systems + " systems" : "")
                + ". Applications get it the next time they ask.";
    }

    /** Only what this act added: what stood so before is not its to take back. */
    private void takeBack(Flipped flipped) {
        Map<SystemKey, List<FlipId>> mine = flipped.flips().stream()
                .filter(flip ->
                        Long.valueOf(flip.revision()).equals(flipped.revisions().get(flip.system())))
                .collect(Collectors.groupingBy(
                        FlipRow::system, TreeMap::new, Collectors.mapping(FlipRow::id, Collectors.toList())));
        try {
            mine.values().forEach(flips -> switches.undo(current.get(), flips));
            said.setText("Undone: what this added is no longer in force.");
        } catch (Refusal refusal) {
            said.setText(refusal.sentence());
        }
    }
}
