package dev.firebreak.timeline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL that reads one page by keyset: no offset, so millions are as fast as ten. The numbers of its entries are found first,
 * each walk along its index alone, and only these entries and contents are joined, so that how long it takes does not hang on what
 * the database believes to be frequent.
 */
record TimelineQuery(String sql, Object[] arguments) {

    /** @param walks at least one */
    static TimelineQuery of(List<IndexWalk> walks, IndexBounds bounds, Reading reading, long seq, int limit) {
        String found = walks.stream()
                .map(walk -> "(" + walk.sql(bounds, reading, limit) + ")")
                .collect(Collectors.joining(" union all "));
        // One entry may be found twice: it names an incident, and was noted as belonging to one merged into it.
        String page =
                "select distinct seq from (" + found + ") found order by seq " + reading.order() + " limit " + limit;
        return new TimelineQuery(
                "select e.seq, e.recorded_at, e.kind, e.system_key, e.switch_key, e.incident, e.hash, c.bytes"
                        + " from (" + page + ") page join timeline_entry e on e.seq = page.seq"
                        + " left join timeline_content c on c.seq = page.seq order by page.seq " + reading.order(),
                walks.stream()
                        .flatMap(walk -> walk.arguments(bounds, reading, seq).stream())
                        .toArray());
    }
}
