package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.switches.RestoreRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be done with the incident as a whole: an update, the one next step, and all else behind "More". */
final class RoomActs extends Div implements RoomPart {

    private final RoomDesk desk;
    private final Moves moves;
    private final NativeButton update;
    private final Anchor waiting = new Anchor(Links.restores());
    private final Div next = new Div();
    private final NativeButton more = Buttons.usual("More…", () -> {});
    private final Div menu = new Div();
    private final Popover popover = new Popover(menu);
    private @Nullable IncidentRow row;
    private List<Move> shown = List.of();

    RoomActs(RoomDesk desk, IncidentRecords records, Runnable changed) {
        this.desk = desk;
        this.moves = new Moves(desk, records, changed);
        this.update = Buttons.usual("Post update", () -> UpdateDialog.open(desk, now(), changed));
        addClassNames("room-acts", "no-print");
        next.addClassName("room-next");
        menu.addClassName("room-menu");
        more.getElement().setAttribute("aria-haspopup", "true");
        popover.setTarget(more);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel("More moves");
        waiting.addClassNames("chip", "chip-warn", "room-waiting");
        waiting.setVisible(false);
        add(waiting, update, next, more, popover);
    }

    @Override
    public void show(IncidentRow now) {
        row = now;
        boolean may = desk.mayRespond(now);
        setVisible(may);
        if (!may) {
            return;
        }
        update.setVisible(now.mergedInto() == null);
        showWaiting(now);
        List<Move> possible = moves.of(now);
        if (possible.equals(shown)) {
            return;
        }
        shown = possible;
        next.removeAll();
        menu.removeAll();
        possible.stream()
                .limit(1)
                .forEach(move -> next.add(Buttons.primary(move.words(), () -> moves.make(move, now()))));
        possible.stream().skip(1).forEach(move -> menu.add(item(move)));
        more.setVisible(possible.size() > 1);
    }

    @Override
    public void grow() {
        if (row != null && isVisible()) {
            showWaiting(row);
        }
    }

    /** That others must decide before what is asked here can go on. */
    private void showWaiting(IncidentRow now) {
        List<RestoreRow> open = OpenRestores.of(desk, now);
        waiting.setVisible(!open.isEmpty());
        if (open.size() == 1) {
            waiting.setText("Restore " + RestoreWaits.waiting(open.getFirst()));
            waiting.setHref(Links.restore(open.getFirst().system()));
        } else {
            waiting.setText(open.size() + " restores wait for approvals");
            waiting.setHref(Links.restores());
        }
    }

    private NativeButton item(Move move) {
        return Buttons.plain(move.words(), () -> {
            popover.close();
            moves.make(move, now());
        });
    }

    private IncidentRow now() {
        return Objects.requireNonNull(row);
    }
}
