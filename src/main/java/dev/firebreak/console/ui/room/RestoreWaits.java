package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.Permission;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.RestoreRow;
import java.util.List;

/** Says of restores that wait for people: of what, for how many, since when, by whom, and where one decides. */
final class RestoreWaits extends Div {

    private final RoomDesk desk;
    private List<RestoreRow> shown = List.of();

    RestoreWaits(RoomDesk desk) {
        this.desk = desk;
        addClassName("room-waits");
        setVisible(false);
    }

    void show(List<RestoreRow> open) {
        if (open.equals(shown)) {
            return;
        }
        shown = open;
        removeAll();
        open.forEach(restore -> add(line(restore)));
        setVisible(!open.isEmpty());
    }

    private Div line(RestoreRow restore) {
        Span chip = new Span("Restore " + waiting(restore));
        chip.addClassNames("chip", "chip-warn");
        Span since = new Span(
                new Span(what(restore) + " on " + desk.name(restore.system()) + ", since "),
                Moment.clock(restore.proposedAt()),
                new Span(", by " + restore.by().name() + ": “" + restore.reason() + "”"));
        Anchor link = new Anchor(Links.restore(restore.system()), mayDecide(restore) ? "Decide" : "Look at it");
        Div line = new Div(chip, since, link);
        line.addClassName("room-waits-line");
        return line;
    }

    /** "waits for 2 approvals". */
    static String waiting(RestoreRow restore) {
        return "waits for " + Numbers.count(restore.decisionsMissing(), "approval", "approvals");
    }

    private static String what(RestoreRow restore) {
        List<String> switches = restore.items().stream()
                .map(RestoreRow.Item::switchName)
                .distinct()
                .toList();
        return switches.size() == 1 ? switches.getFirst() : switches.size() + " switches";
    }

    /** Whoever proposed it cannot approve it. */
    private boolean mayDecide(RestoreRow restore) {
        return desk.actor().may(Permission.RESTORE)
                && !restore.by().id().equals(desk.actor().identity());
    }
}
