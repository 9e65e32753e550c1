package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.RestoreState;
import java.util.List;

/** What came of restoring an incident: on each system done, or proposed and where to approve it. */
final class RestoreSaid extends Div {

    RestoreSaid(RoomDesk desk, List<RestoreRow> done) {
        addClassName("room-restored");
        getElement().setAttribute("role", "status");
        for (RestoreRow restore : done) {
            add(line(desk.name(restore.system()), restore));
        }
    }

    private static Div line(String system, RestoreRow restore) {
        boolean isDone = restore.state() == RestoreState.DONE;
        Span chip = new Span(isDone ? "Restored" : "Proposed");
        chip.addClassNames("chip", isDone ? "chip-ok" : "chip-warn");
        String words = isDone
                ? Numbers.count(restore.items().size(), "flip", "flips") + " ended."
                : Numbers.count(restore.decisionsMissing(), "person", "people") + " must approve.";
        Anchor link = new Anchor(Links.restore(restore.system()), isDone ? "Look at it" : "Look at the proposal");
        Span name = new Span(system + ": ");
        name.addClassName("strong");
        Div line = new Div(chip, name, new Span(words), link);
        line.addClassName("room-restored-line");
        return line;
    }
}
