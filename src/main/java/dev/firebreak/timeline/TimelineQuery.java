package dev.firebreak.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the SQL that reads entries by keyset: no offset, so millions are as fast as ten. */
final class TimelineQuery {

    private static final String SELECT = "select e.seq, e.recorded_at, e.kind, e.system_key, e.switch_key, e.incident,"
            + " e.hash, c.bytes from timeline_entry e left join timeline_content c on c.seq = e.seq where 1 = 1";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Object> arguments = new ArrayList<>();
    private final boolean byActor;

    TimelineQuery(TimelineFilter filter) {
        byActor = filter.actor() != null;
        where("e.system_key = ?", filter.system());
        where("e.switch_key = ?", filter.switchKey());
        where("e.incident = ?", filter.incident());
        where("c.actor = ?", filter.actor());
        if (filter.kind() != null && filter.kind().endsWith(".")) {
            where("e.kind >= ?", filter.kind());
            where("e.kind < ?", filter.kind().substring(0, filter.kind().length() - 1) + "/");
        } else {
            where("e.kind = ?", filter.kind());
        }
    }

    private void where(String condition, @Nullable Object argument) {
        if (argument != null) {
            sql.append(" and ").append(condition);
            arguments.add(argument);
        }
    }

    TimelineQuery after(long seq, int limit) {
        bound(">", seq);
        sql.append(" order by e.seq asc limit ").append(limit);
        return this;
    }

    TimelineQuery before(long seq, int limit) {
        bound("<", seq);
        sql.append(" order by e.seq desc limit ").append(limit);
        return this;
    }

    /** By actor it is the index of contents that is read, which needs the bound as well. */
    private void bound(String comparison, long seq) {
        where("e.seq " + comparison + " ?", seq);
        if (byActor) {
            where("c.seq " + comparison + " ?", seq);
        }
    }

    String sql() {
        return sql.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
