package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Entries, newest first and live, a page at a time by keyset. Holds a window of them only, so that whoever reads back for
 * years costs no more than whoever looks at today.
 */
public final class TimelinePanel extends Div {

    private static final int PAGE = 50;
    private static final int MOST = 400;

    private final Timeline timeline;
    private final CurrentActor current;
    private final IncidentLinks incidents;
    private final OrderedList list = new OrderedList();
    private final Deque<EntryLine> lines = new ArrayDeque<>();
    private final NativeButton newer = new NativeButton("Show the newest", click -> reset());
    private final NativeButton older = new NativeButton("Show older entries", click -> loadOlder());
    private final Span nothing = new Span("Nothing here yet.");
    private TimelineFilter filter = TimelineFilter.ALL;

    TimelinePanel(Timeline timeline, CurrentActor current, IncidentLinks incidents) {
        this.timeline = timeline;
        this.current = current;
        this.incidents = incidents;
        addClassName("timeline");
        list.addClassName("entries");
        nothing.addClassNames("timeline-empty", "muted");
        newer.addClassNames("button", "button-small", "timeline-newer");
        older.addClassNames("button", "button-small", "timeline-older");
        add(newer, list, nothing, older);
    }

    /** Shows the newest entries that the filter lets through. */
    public void show(TimelineFilter wanted) {
        filter = wanted;
        reset();
    }

    private void reset() {
        list.removeAll();
        lines.clear();
        newer.setVisible(false);
        append(timeline.before(current.get(), filter, Long.MAX_VALUE, PAGE + 1));
    }

    private EntryLine line(Entry entry) {
        return new EntryLine(entry, incidents);
    }

    private void loadOlder() {
        if (lines.isEmpty()) {
            return;
        }
        append(timeline.before(current.get(), filter, lines.getLast().seq(), PAGE + 1));
        while (lines.size() > MOST) {
            list.remove(lines.removeFirst());
            newer.setVisible(true);
        }
    }

    /** One more than a page only tells that there are more. */
    private void append(List<Entry> entries) {
        entries.stream().limit(PAGE).map(this::line).forEach(line -> {
            lines.addLast(line);
            list.add(line);
        });
        older.setVisible(entries.size() > PAGE);
        nothing.setVisible(lines.isEmpty());
    }

    /** Puts what was written meanwhile on top; while the reader is far back, it waits behind the button. */
    void lookForNewer() {
        if (newer.isVisible()) {
            return;
        }
        long seen = lines.isEmpty() ? 0 : lines.getFirst().seq();
        List<Entry> found = timeline.after(current.get(), filter, seen, PAGE);
        if (found.size() == PAGE) {
            reset();
            return;
        }
        found.stream().map(this::line).forEach(line -> {
            line.addClassName("entry-new");
            lines.addFirst(line);
            list.addComponentAsFirst(line);
        });
        nothing.setVisible(lines.isEmpty());
        dropOldest();
    }

    private void dropOldest() {
        while (lines.size() > MOST) {
            list.remove(lines.removeLast());
            older.setVisible(true);
        }
    }
}
