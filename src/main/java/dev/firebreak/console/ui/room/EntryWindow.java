package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.Marks;
import dev.firebreak.switches.ui.ReachChip;
import dev.firebreak.timeline.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The entries in sight, a page at a time; follows the end of the record unless the reader went back. */
final class EntryWindow extends Div {

    static final int PAGE = 80;
    private static final int MOST = 800;
    /** After these, entries that were there before belong to the incident too. */
    private static final Set<String> BRINGS_OLDER = Set.of("incident.merged_in", "incident.flips");

    private final EntrySource source;
    private final EntryLines make;
    private final OrderedList list = new OrderedList();
    private final Deque<RoomEntry> lines = new ArrayDeque<>();
    private final NativeButton older = Buttons.small("Show older", this::older);
    private final NativeButton newer = Buttons.small("Show newer", this::newer);
    private final Span nothing = new Span("Nothing here yet.");

    EntryWindow(EntrySource source, EntryLines make) {
        this.source = source;
        this.make = make;
        list.addClassName("entries");
        nothing.addClassNames("timeline-empty", "muted");
        older.addClassName("room-older");
        newer.addClassName("room-newer");
        Div all = new Div(older, list, nothing, newer);
        all.addClassName("room-entries");
        addClassName("room-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Entries, the newest last");
        add(all);
    }

    void newest() {
        List<Entry> page = source.before(Long.MAX_VALUE, PAGE);
        anew(page);
        older.setVisible(page.size() >= PAGE);
        newer.setVisible(false);
        getElement().executeJs("this.scrollTop = 0");
    }

    /** One entry, marked, with what came before and after it. */
    void around(long seq) {
        List<Entry> before = source.before(seq + 1, PAGE / 2);
        List<Entry> after = source.after(seq, PAGE / 2);
        anew(before);
        append(after);
        older.setVisible(before.size() >= PAGE / 2);
        newer.setVisible(after.size() >= PAGE / 2);
        lines.stream().filter(line -> line.seq() == seq).forEach(RoomEntry::highlight);
    }

    void older() {
        if (lines.isEmpty()) {
            return;
        }
        List<Entry> page = source.before(lines.getFirst().seq(), PAGE);
        make.of(page, source.marks()).reversed().forEach(line -> {
            lines.addFirst(line);
            list.addComponentAsFirst(line);
        });
        older.setVisible(page.size() >= PAGE);
        while (lines.size() > MOST) {
            list.remove(lines.removeLast());
            newer.setVisible(true);
        }
    }

    private void newer() {
        newer.setVisible(append(source.after(seen(), PAGE)) >= PAGE);
    }

    /** What was written meanwhile; while the reader is far back, it waits behind the button. */
    void grow() {
        if (newer.isVisible()) {
            return;
        }
        List<Entry> fresh = source.after(seen(), PAGE);
        if (fresh.stream().anyMatch(entry -> BRINGS_OLDER.contains(entry.kind())) || fresh.size() >= PAGE) {
            newest();
            return;
        }
        append(fresh);
        mark();
    }

    void reached(Set<SystemKey> systems) {
        for (RoomEntry line : lines) {
            ReachChip chip = line.reach();
            if (chip != null && systems.contains(chip.flip().system())) {
                chip.refresh();
            }
        }
    }

    private void mark() {
        Marks marks = source.marks();
        lines.forEach(line -> line.mark(marks));
    }

    private long seen() {
        return lines.isEmpty() ? 0 : lines.getLast().seq();
    }

    private void anew(List<Entry> page) {
        list.removeAll();
        lines.clear();
        append(page);
        nothing.setVisible(page.isEmpty());
    }

    private int append(List<Entry> page) {
        if (page.isEmpty()) {
            return 0;
        }
        make.of(page, source.marks()).forEach(line -> {
            lines.addLast(line);
            list.add(line);
        });
        nothing.setVisible(false);
        while (lines.size() > MOST) {
            list.remove(lines.removeFirst());
            older.setVisible(true);
        }
        return page.size();
    }
}
