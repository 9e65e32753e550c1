package dev.firebreak.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One way along one index, of entries or of their contents: what is held at one value, and what is checked on the way. */
final class IndexWalk {

    private static final String ENTRIES = "timeline_entry";
    private static final String CONTENTS = "timeline_content";
    private static final String ACTOR = "(select c.actor from timeline_content c where c.seq = timeline_entry.seq) = ?";

    private final String table;
    private final List<String> held = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();

    private IndexWalk(String table) {
        this.table = table;
    }

    /**
     * The walks that together find what a filter lets through. An incident and a switch have few entries, so the rest is checked
     * on the way; for the other parts there is an index for each choice of them.
     *
     * @param kinds finds the kinds that begin as the filter says: one walk each, for no index has all of them in the order of their entries
     */
    static List<IndexWalk> of(TimelineFilter filter, Supplier<List<String>> kinds) {
        if (filter.incident() != null) {
            IndexWalk walk = new IndexWalk(ENTRIES).hold("incident", filter.incident());
            return List.of(walk.check("system_key = ?", filter.system())
                    .check("switch_key = ?", filter.switchKey())
                    .checkKindAndActor(filter));
        }
        if (filter.switchKey() != null) {
            IndexWalk walk = new IndexWalk(ENTRIES).hold("system_key", filter.system());
            return List.of(walk.hold("switch_key", filter.switchKey()).checkKindAndActor(filter));
        }
        return filter.isBeginningOfKind()
                ? kinds.get().stream().map(kind -> of(filter, kind)).toList()
                : List.of(of(filter, filter.kind()));
    }

    private static IndexWalk of(TimelineFilter filter, @Nullable String kind) {
        return new IndexWalk(filter.actor() == null ? ENTRIES : CONTENTS)
                .hold("actor", filter.actor())
                .hold("system_key", filter.system())
                .hold("kind", kind);
    }

    private IndexWalk hold(String column, @Nullable String value) {
        if (value != null) {
            held.add(column);
            values.add(value);
        }
        return this;
    }

    private IndexWalk check(String condition, @Nullable String value) {
        if (value != null) {
            checks.add(condition);
            checked.add(value);
        }
        return this;
    }

    private IndexWalk checkKindAndActor(TimelineFilter filter) {
        check("kind " + (filter.isBeginningOfKind() ? ">" : "=") + " ?", filter.kind());
        check("kind < ?", filter.endOfKinds());
        return check(ACTOR, filter.actor());
    }

    /** Names what is held in the order as well: else neither database takes the index for it. */
    String sql(IndexBounds bounds, Reading reading, int limit) {
        StringBuilder sql = new StringBuilder("select seq from ").append(table).append(" where ");
        sql.append(fitting(bounds).condition(held, reading));
        checks.forEach(check -> sql.append(" and ").append(check));
        sql.append(" order by ");
        held.forEach(
                column -> sql.append(column).append(' ').append(reading.order()).append(", "));
        // In words, not as a parameter: a plan for any number of rows is one for many.
        return sql.append("seq ")
                .append(reading.order())
                .append(" limit ")
                .append(limit)
                .toString();
    }

    List<Object> arguments(IndexBounds bounds, Reading reading, long seq) {
        List<Object> arguments = fitting(bounds).arguments(values, seq, reading);
        arguments.addAll(checked);
        return arguments;
    }

    /** Where nothing is held there are no rows to compare. */
    private IndexBounds fitting(IndexBounds bounds) {
        return held.isEmpty() ? IndexBounds.BY_COLUMNS : bounds;
    }
}
