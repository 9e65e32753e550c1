package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentCursor;
import dev.firebreak.incidents.IncidentFilter;
import dev.firebreak.incidents.IncidentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is open, then what has ended; a page at a time by key, so that the last is as fast as the first. */
final class IncidentList extends Div {

    static final int PAGE = 50;

    /** What is looked at again when something changes; whatever was declared before them changes rarely. */
    private static final int LIVE = 500;

    private final IncidentDesk desk;
    private final Map<SystemKey, String> names;
    private final OrderedList open = new OrderedList();
    private final OrderedList ended = new OrderedList();
    private final Paragraph calm = new Paragraph("Nothing is open.");
    private final Div openPart;
    private final Div endedPart;
    private final NativeButton more = new NativeButton("Show more", click -> more());
    private List<IncidentRow> rows = List.of();
    private IncidentFilter filter = IncidentFilter.ALL;

    IncidentList(IncidentDesk desk, Map<SystemKey, String> names) {
        this.desk = desk;
        this.names = names;
        addClassName("incident-list");
        calm.addClassNames("muted", "card-body");
        openPart = part("Open", open, calm);
        endedPart = part("Ended", ended);
        more.addClassNames("button", "incident-more");
        add(openPart, endedPart, more);
    }

    private static Div part(String title, OrderedList lines, Paragraph... words) {
        lines.addClassName("incident-lines");
        Div head = new Div(new H2(title));
        head.addClassName("card-head");
        Div part = new Div(head);
        part.add(words);
        part.add(lines);
        part.addClassName("card");
        return part;
    }

    /** Shows the first page of what fits. */
    void show(IncidentFilter wanted) {
        filter = wanted;
        draw(page(IncidentCursor.START, PAGE));
    }

    /** Looks again at what is shown, and draws only what is different. */
    void look() {
        int shown = Math.clamp(rows.size(), PAGE, LIVE);
        if (rows.size() > LIVE) {
            List<IncidentRow> now =
                    new ArrayList<>(page(IncidentCursor.START, LIVE).rows());
            now.addAll(rows.subList(LIVE, rows.size()));
            draw(new Page(now, more.isVisible()));
            return;
        }
        draw(page(IncidentCursor.START, shown));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private record Page(List<IncidentRow> rows, boolean hasMore) {}

    /** One more than a page only tells that there are more. */
    private Page page(IncidentCursor after, int size) {
        List<IncidentRow> found = desk.incidents().list(desk.actor(), filter, after, size + 1);
        return new Page(found.stream().limit(size).toList(), found.size() > size);
    }

    private void more() {
        Page next = page(IncidentCursor.after(rows.getLast()), PAGE);
        List<IncidentRow> all = new ArrayList<>(rows);
        all.addAll(next.rows());
        draw(new Page(all, next.hasMore()));
    }

    private void draw(Page page) {
        rows = page.rows();
        List<IncidentRow> running =
                rows.stream().filter(row -> row.state().isOpen()).toList();
        List<IncidentRow> over =
                rows.stream().filter(row -> !row.state().isOpen()).toList();
        fill(open, running);
        fill(ended, over);
        calm.setVisible(running.isEmpty());
        openPart.setVisible(!rows.isEmpty() && (!running.isEmpty() || filter.equals(IncidentFilter.ALL)));
        endedPart.setVisible(!over.isEmpty());
        more.setVisible(page.hasMore());
    }

    /** Lines stay where they are, and with them the cursor of whoever uses the keyboard. */
    private void fill(OrderedList list, List<IncidentRow> now) {
        while (list.getComponentCount() > now.size()) {
            list.remove(list.getComponentAt(list.getComponentCount() - 1));
        }
        for (int index = 0; index < now.size(); index++) {
            if (index == list.getComponentCount()) {
                list.add(new IncidentLine(names));
            }
            if (list.getComponentAt(index) instanceof IncidentLine line) {
                line.show(now.get(index), desk.now());
            }
        }
    }
}
