package dev.firebreak.console.ui.room;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.incidents.Marks;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an incident's entries a page at a time, of the kinds asked for; the oldest first in each page. */
final class EntrySource {

    /** So many notes are looked through for one that tells of an earlier time: thousands. */
    private static final int MOST_PAGES = 50;

    private final RoomDesk desk;
    private final IncidentKey key;
    private EntryKinds kinds = EntryKinds.ALL;

    EntrySource(RoomDesk desk, IncidentKey key) {
        this.desk = desk;
        this.key = key;
    }

    void narrow(EntryKinds wanted) {
        kinds = wanted;
    }

    Marks marks() {
        return desk.incidents().marks(desk.actor(), key);
    }

    List<Entry> before(long seq, int limit) {
        if (kinds == EntryKinds.KEY_EVENTS) {
            return pinned().filter(entry -> entry.seq() < seq).toList();
        }
        List<Entry> newestFirst = of(filter -> desk.timeline().before(desk.actor(), filter, seq, limit))
                .sorted(Comparator.comparingLong(Entry::seq).reversed())
                .limit(limit)
                .toList();
        return newestFirst.reversed();
    }

    List<Entry> after(long seq, int limit) {
        if (kinds == EntryKinds.KEY_EVENTS) {
            return pinned().filter(entry -> entry.seq() > seq).toList();
        }
        return of(filter -> desk.timeline().after(desk.actor(), filter, seq, limit))
                .sorted(Comparator.comparingLong(Entry::seq))
                .limit(limit)
                .toList();
    }

    /** What people wrote: notes and updates, the newest first. */
    List<Entry> said(int limit) {
        return Stream.of("incident.note", "incident.update")
                .flatMap(kind -> desk.timeline().before(desk.actor(), filter(kind), Long.MAX_VALUE, limit).stream())
                .sorted(Comparator.comparingLong(Entry::seq).reversed())
                .limit(limit)
                .toList();
    }

    /** Where to look for what happened at a moment, or first after it; {@code Long.MAX_VALUE} where nothing did. */
    long seqAt(Instant moment) {
        long recorded = desk.timeline().seqAt(desk.actor(), key, moment);
        if (recorded == Long.MAX_VALUE) {
            return recorded;
        }
        Entry first = desk.timeline().entry(desk.actor(), recorded);
        return Stream.concat(Stream.of(first), told(recorded - 1, moment))
                .min(Comparator.comparing(EntryTimes::happened).thenComparingLong(Entry::seq))
                .orElse(first)
                .seq();
    }

    /** Notes of what happened at a moment or later: whoever wrote of it did so after the moment. */
    private Stream<Entry> told(long seq, Instant moment) {
        if (kinds != EntryKinds.ALL && kinds != EntryKinds.NOTES) {
            return Stream.of();
        }
        return Stream.iterate(
                        notes(seq),
                        page -> !page.isEmpty(),
                        page -> notes(page.getLast().seq()))
                .limit(MOST_PAGES)
                .flatMap(List::stream)
                .filter(EntryTimes::isToldLater)
                .filter(note -> !EntryTimes.happened(note).isBefore(moment));
    }

    private List<Entry> notes(long after) {
        return desk.timeline().after(desk.actor(), filter("incident.note"), after, EntryWindow.PAGE);
    }

    private Stream<Entry> of(Function<TimelineFilter, List<Entry>> read) {
        if (kinds.kinds().isEmpty()) {
            return read.apply(filter(null)).stream();
        }
        return kinds.kinds().stream().flatMap(kind -> read.apply(filter(kind)).stream());
    }

    private TimelineFilter filter(@Nullable String kind) {
        return new TimelineFilter(null, null, key.value(), kind, null);
    }

    private Stream<Entry> pinned() {
        return marks().pinned().stream().sorted().flatMap(this::entry);
    }

    private Stream<Entry> entry(long seq) {
        try {
            return Stream.of(desk.timeline().entry(desk.actor(), seq));
        } catch (NotFound keptFromThem) {
            return Stream.of();
        }
    }
}
