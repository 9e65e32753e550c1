package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.SystemRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All systems and switches in one list, of which the browser holds only what is in sight. */
@JavaScript("context://components/fb-time.js")
final class BoardList extends Composite<VirtualList<BoardLine>> {

    /** What a line's buttons ask for, and for whom it is drawn. */
    interface Acts {
        void open(BoardLine.Row row);

        void stop(SystemRow system);

        void modes(SystemRow system);

        /** Where the room of an incident is; empty where there is none. */
        String room(IncidentKey key);

        /** What of flips the board shows to whoever looks at it now. */
        Discreet reader();
    }

    private final BoardReach reach;
    private List<BoardLine> lines = List.of();
    private String selected = "";
    private final DataProvider<BoardLine, Void> provider;

    BoardList(boolean mayContain, BoardReach reach, Acts acts) {
        this.reach = reach;
        provider = new CallbackDataProvider<>(this::fetch, query -> lines.size(), BoardLine::id);
        getContent().addClassName("board-list");
        getContent()
                .setRenderer(
                        BoardTemplate.renderer(mayContain, line -> line.id().equals(selected), reach, acts));
        getContent().setItemAccessibleNameGenerator(BoardList::spoken);
        getContent().setDataProvider(provider);
    }

    /** Sends what changed and nothing else: single lines where the order stayed, what is in sight where it did not. */
    void show(List<BoardLine> next) {
        List<BoardLine> before = lines;
        lines = next;
        if (!BoardLine.isSameOrder(before, next)) {
            provider.refreshAll();
            return;
        }
        for (int index = 0; index < next.size(); index++) {
            if (!next.get(index).shows(before.get(index))) {
                provider.refreshItem(next.get(index));
            }
        }
    }

    /** Sends how far flips have got, of those systems and only for lines in sight whose words it changes. */
    void reached(Set<SystemKey> systems) {
        var inSight = getContent().getDataCommunicator().getKeyMapper();
        lines.stream()
                .filter(line -> systems.contains(line.system().key()) && inSight.has(line) && reach.isOvertaken(line))
                .forEach(provider::refreshItem);
    }

    /** Marks the line whose sheet is open; an empty id marks none. */
    void select(String id) {
        String before = selected;
        selected = id;
        lines.stream()
                .filter(line -> line.id().equals(before) || line.id().equals(id))
                .forEach(provider::refreshItem);
    }

    private Stream<BoardLine> fetch(Query<BoardLine, Void> query) {
        return lines.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private static String spoken(BoardLine line) {
        return BoardTemplate.name(line) + ": " + BoardTemplate.position(line);
    }
}
