package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.List;

/** What an act on many switches will do to each: from where it stands to where it goes. */
final class Touched extends Composite<Div> {

    /** One switch and the position it goes to. */
    record Change(SwitchState state, Position to) {}

    Touched(Desk desk, SystemKey system, List<Change> changes) {
        getContent().addClassName("touched");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", "What this touches");
        changes.forEach(change -> getContent()
                .add(new TouchedLine(change.state(), change.to())
                        .askedFor(desk.asked(system, change.state().key()))));
    }

    static List<Change> safest(SystemSnapshot system) {
        return system.switches().stream()
                .map(state -> new Change(state, state.definition().safest()))
                .toList();
    }

    static List<Change> of(SystemSnapshot system, ModeRow mode) {
        List<Change> changes = new ArrayList<>();
        for (SwitchState state : system.switches()) {
            PositionKey to = mode.positions().get(state.key());
            if (to != null) {
                changes.add(new Change(state, state.definition().position(to)));
            }
        }
        return changes;
    }
}
