package dev.firebreak.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the SQL that reads entries by keyset: no offset, so millions are as fast as ten. */
final class TimelineQuery {

    private static final String SELECT = "select e.seq, e.recorded_at, e.kind, e.system_key, e.switch_key, e.incident,"
            + " e.hash, c.bytes from timeline_entry e";
    private static final String CONTENT = " timeline_content c on c.seq = e.seq where 1 = 1";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Object> arguments = new ArrayList<>();
    private final List<String> held;
    private final boolean byActor;

    TimelineQuery(TimelineFilter filter) {
        byActor = filter.actor() != null;
        // H2 never begins with the right side of an outer join: it would walk all entries for the few of an actor.
        sql.append(byActor ? " join" : " left join").append(CONTENT);
        held = held(filter);
        where("e.system_key = ?", filter.system());
        where("e.switch_key = ?", filter.switchKey());
        where("e.incident = ?", filter.incident());
        where("c.actor = ?", filter.actor());
        if (isBeginning(filter.kind())) {
            String kind = Objects.requireNonNull(filter.kind());
            where("e.kind >= ?", kind);
            where("e.kind < ?", kind.substring(0, kind.length() - 1) + "/");
        } else {
            where("e.kind = ?", filter.kind());
        }
    }

    private static boolean isBeginning(@Nullable String kind) {
        return kind != null && kind.endsWith(".");
    }

    /** The columns that have one value only, in the order of the index that they lead. */
    private static List<String> held(TimelineFilter filter) {
        if (filter.actor() != null) {
            return List.of("c.actor");
        }
        if (filter.incident() != null) {
            return List.of("e.incident");
        }
        List<String> columns = new ArrayList<>();
        if (filter.system() != null) {
            columns.add("e.system_key");
        }
        if (filter.system() != null && filter.switchKey() != null) {
            columns.add("e.switch_key");
        } else if (filter.kind() != null && !isBeginning(filter.kind())) {
            columns.add("e.kind");
        }
        return columns;
    }

    private void where(String condition, @Nullable Object argument) {
        if (argument != null) {
            sql.append(" and ").append(condition);
            arguments.add(argument);
        }
    }

    TimelineQuery after(long seq, int limit) {
        bound(">", seq);
        order(" asc", limit);
        return this;
    }

    TimelineQuery before(long seq, int limit) {
        bound("<", seq);
        order(" desc", limit);
        return this;
    }

    /** By actor it is the index of contents that is read, which needs the bound as well. */
    private void bound(String comparison, long seq) {
        where("e.seq " + comparison + " ?", seq);
        if (byActor) {
            where("c.seq " + comparison + " ?", seq);
        }
    }

    /** Names what is held as well: else H2 does not see that the index has this order, reads all and sorts it. */
    private void order(String direction, int limit) {
        sql.append(" order by ");
        held.forEach(column -> sql.append(column).append(direction).append(", "));
        sql.append(byActor ? "c.seq" : "e.seq")
                .append(direction)
                .append(" limit ")
                .append(limit);
    }

    String sql() {
        return sql.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
