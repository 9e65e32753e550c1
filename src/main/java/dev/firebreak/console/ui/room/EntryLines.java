package dev.firebreak.console.ui.room;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.incidents.Marks;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.ui.ReachChip;
import dev.firebreak.timeline.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a room's timeline, those of flips with how far these have got. */
final class EntryLines {

    private final RoomDesk desk;
    private final IncidentKey key;
    private final Runnable changed;

    EntryLines(RoomDesk desk, IncidentKey key, Runnable changed) {
        this.desk = desk;
        this.key = key;
        this.changed = changed;
    }

    List<RoomEntry> of(List<Entry> entries, Marks marks) {
        boolean flipped = entries.stream().anyMatch(EntryLines::isFlip);
        Map<String, FlipRow> flips = flipped ? flips() : Map.of();
        return entries.stream().map(entry -> line(entry, marks, flips)).toList();
    }

    /** What a mark or a correction is about; null where the reader may not see it. */
    private @Nullable Entry about(long seq) {
        try {
            return desk.timeline().entry(desk.actor(), seq);
        } catch (NotFound keptFromThem) {
            return null;
        }
    }

    private RoomEntry line(Entry entry, Marks marks, Map<String, FlipRow> flips) {
        RoomEntry line = new RoomEntry(
                entry, EntryWords.of(entry, this::about), marks, its -> new EntryTools(desk, key, its, changed));
        FlipRow flip = isFlip(entry) ? flips.get(EntryWords.detail(entry, "flip")) : null;
        if (flip != null) {
            line.reach(new ReachChip(desk.switchDesk(), flip));
        }
        return line;
    }

    private Map<String, FlipRow> flips() {
        return desk.incidents().flips(desk.actor(), key).stream()
                .collect(Collectors.toMap(flip -> flip.id().toString(), Function.identity()));
    }

    private static boolean isFlip(Entry entry) {
        return entry.kind().equals("switch.contained");
    }
}
