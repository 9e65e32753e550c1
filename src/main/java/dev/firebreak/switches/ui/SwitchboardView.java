package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** Home: every system with its switches, what is off normal first, live, and the sheet that contains. */
@Route("")
@PageTitle("Switchboard")
@Menu(order = 0, title = "Switchboard", icon = "icons/switchboard.svg")
@PermitAll
class SwitchboardView extends Div implements BeforeEnterObserver, PageHead {

    private final Desk desk;
    private final OpenWork work;
    private final BoardStrip strip;
    private final BoardFilter filter = new BoardFilter(this::layAnew);
    private final BoardOrder order = new BoardOrder();
    private final BoardReach reach;
    private final BoardList list;
    private final Div nothing = new Div();
    private final BoardSheets sheets;
    private final boolean mayDefine;

    SwitchboardView(Desk desk, OpenWork work, BoardFeed feed) {
        this.desk = desk;
        this.work = work;
        this.reach = new BoardReach(desk.traffic());
        this.strip = new BoardStrip(filter::narrow, new ReachWarning(reach, desk.traffic()));
        this.list = new BoardList(desk.actor().may(Permission.CONTAIN), reach, new Opening());
        this.sheets = new BoardSheets(desk, list::select);
        this.mayDefine = desk.actor().may(Permission.ADMINISTER);
        nothing.addClassNames("muted", "board-nothing");
        addClassName("board");
        Div board = new Div(filter, nothing, list);
        board.addClassName("board-lines");
        Div main = new Div(board, sheets);
        main.addClassName("board-main");
        add(strip, main);
        feed.follow(this, this::changed, this::reached);
        work.refreshIfOld();
        layAnew();
    }

    /** A link may carry what to filter by. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("filter").ifPresent(filter::say);
    }

    @Override
    public List<Component> headerActions() {
        return desk.companions().ofBoard();
    }

    private void changed(Set<SystemKey> systems) {
        List<SystemSnapshot> now = desk.switches().systems();
        reach.read(of(systems, now));
        show(now, order.kept(now, filter.query()));
        list.reached(systems);
        sheets.follow(systems);
    }

    private static List<SystemSnapshot> of(Set<SystemKey> systems, List<SystemSnapshot> all) {
        return all.stream().filter(each -> systems.contains(each.key())).toList();
    }

    /** Draws nothing anew but what says how far flips have got. */
    private void reached(Set<SystemKey> systems) {
        List<SystemSnapshot> now = desk.switches().systems();
        reach.read(of(systems, now));
        list.reached(systems);
        strip.warn(now);
    }

    private void layAnew() {
        List<SystemSnapshot> now = desk.switches().systems();
        reach.read(now);
        show(now, order.anew(now, filter.query()));
    }

    private void show(List<SystemSnapshot> systems, List<BoardLine> lines) {
        list.show(lines);
        filter.offerAnew(order.isOvertaken());
        strip.show(systems, work.restores());
        long shown = lines.stream().filter(BoardLine.Row.class::isInstance).count();
        long all =
                systems.stream().mapToLong(system -> system.switches().size()).sum();
        filter.counted(shown, all);
        sayNothing(lines.isEmpty(), all == 0);
    }

    private void sayNothing(boolean empty, boolean none) {
        nothing.setVisible(empty);
        list.setVisible(!empty);
        nothing.setText(
                none
                        ? "No system is defined yet. An administrator defines the first one here, by the API or in a"
                                + " definition file."
                        : "No switch fits. Press Escape in the filter to see all.");
        if (none && mayDefine) {
            Anchor define = new Anchor(Links.systems(), "Define the first system");
            define.addClassNames("button", "button-primary");
            nothing.add(define);
        }
    }

    private final class Opening implements BoardList.Acts {
        @Override
        public void open(BoardLine.Row row) {
            SwitchState now =
                    desk.switches().state(row.system().key(), row.state().key());
            sheets.flip(row.system(), now, row.id());
        }

        @Override
        public void stop(SystemRow system) {
            sheets.stop(desk.switches().system(system.key()), "system-" + system.key());
        }

        @Override
        public void modes(SystemRow system) {
            sheets.modes(desk.switches().system(system.key()), "modes-system-" + system.key());
        }

        @Override
        public String room(IncidentKey key) {
            return desk.companions().incidentLinks().path(key);
        }

        @Override
        public Discreet reader() {
            return desk.discreet();
        }
    }
}
