package dev.firebreak.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way along one index: what is held at one value, and what is checked of each entry on the way. */
final class IndexWalk {

    static final String ENTRIES = "timeline_entry";
    static final String CONTENTS = "timeline_content";
    static final String ALSO = "timeline_also";

    private final String table;
    private final List<String> held = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<Object> checked = new ArrayList<>();

    IndexWalk(String table) {
        this.table = table;
    }

    IndexWalk hold(String column, @Nullable String value) {
        if (value != null) {
            held.add(column);
            values.add(value);
        }
        return this;
    }

    IndexWalk check(String condition, @Nullable String value) {
        return value == null ? this : checkValue(condition, value);
    }

    IndexWalk check(String condition, @Nullable Instant value) {
        return value == null ? this : checkValue(condition, value.atOffset(ZoneOffset.UTC));
    }

    IndexWalk checkNotHidden(Set<String> incidents) {
        Hidden hidden = new Hidden(incidents);
        if (hidden.isAnything()) {
            checks.add(hidden.condition());
            checked.addAll(hidden.arguments());
        }
        return this;
    }

    private IndexWalk checkValue(String condition, Object value) {
        checks.add(condition);
        checked.add(value);
        return this;
    }

    /** Names what is held in the order as well: else neither database takes the index for it. */
    String sql(IndexBounds bounds, Reading reading, int limit) {
        StringBuilder sql = new StringBuilder("select seq from ").append(table).append(" where ");
        sql.append(fitting(bounds).condition(held, reading));
        if (!checks.isEmpty()) {
            sql.append(" and ").append(allChecks());
        }
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

    /** Elsewhere than among entries each is looked up; as a value, which no database turns into a join that loses the order. */
    private String allChecks() {
        String all = String.join(" and ", checks);
        return table.equals(ENTRIES)
                ? all
                : "(select true from timeline_entry where timeline_entry.seq = " + table + ".seq and " + all + ")";
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
