package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Instances as they are kept: what survives a restart, and what nodes tell each other. */
@Repository
class KeptInstances {

    private static final String UPDATE = "update instance set client = ?, way = ?,"
            + " written_by = case when holds > ? then written_by else ? end,"
            + " holds_since = case when holds < ? then ? else holds_since end,"
            + " holds = case when holds < ? then ? else holds end,"
            + " heard_at = case when heard_at < ? then ? else heard_at end, written_at = ? where id = ?";
    private static final String INSERT = "insert into instance (client, way, holds, holds_since, heard_at, written_at,"
            + " written_by, id, token, system_key, name, known_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** How an instance gets its values. */
    enum Way {
        /** It fetches them all. */
        HOLDS,
        /** It is told over event streams, and fetches them. */
        TOLD,
        /** It was, and went by itself. */
        TOLD_LEFT,
        /** They are pushed to it. */
        PUSHED,
        /** They were, and nobody knows what became of it. */
        PUSHED_ENDED,
        /** They were, and it went by itself. */
        PUSHED_LEFT,
        /** It asks for each. */
        ASKS;

        static Way of(Instance instance) {
            Presence.Stage stage = instance.presence().stage();
            if (instance.isPushedTo()) {
                return switch (stage) {
                    case THERE -> PUSHED;
                    case ENDED, LEAVING -> PUSHED_ENDED;
                    case LEFT -> PUSHED_LEFT;
                };
            }
            if (!instance.isHolder()) {
                return ASKS;
            }
            if (stage == Presence.Stage.LEFT || stage == Presence.Stage.LEAVING) {
                return TOLD_LEFT;
            }
            return instance.hasStream(OpenStream.Kind.EVENTS) ? TOLD : HOLDS;
        }

        boolean isPushed() {
            return this == PUSHED || this == PUSHED_ENDED || this == PUSHED_LEFT;
        }

        Presence.Stage presence() {
            return switch (this) {
                case HOLDS, TOLD, PUSHED, ASKS -> Presence.Stage.THERE;
                case PUSHED_ENDED -> Presence.Stage.ENDED;
                case TOLD_LEFT -> Presence.Stage.LEAVING;
                case PUSHED_LEFT -> Presence.Stage.LEFT;
            };
        }
    }

    /**
     * One instance.
     *
     * @param holds the revision of its values
     * @param since when it was given them
     * @param node the one that wrote it
     */
    record Row(InstanceId id, Caller caller, Way way, long holds, Instant since, Instant heardAt, String node) {}

    private final JdbcTemplate jdbc;

    KeptInstances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is new of these; of two nodes that know one instance, the newer knowledge stays. */
    @Transactional
    public void write(List<Row> rows, Instant at) {
        List<Object[]> updates = rows.stream().map(row -> update(row, at)).toList();
        int[] updated = jdbc.batchUpdate(UPDATE, updates);
        List<Object[]> inserts = new ArrayList<>();
        for (int index = 0; index < updated.length; index++) {
            if (updated[index] == 0) {
                inserts.add(insert(rows.get(index), at));
            }
        }
        if (!inserts.isEmpty()) {
            jdbc.batchUpdate(INSERT, inserts);
        }
    }

    /** What others have written since; where two nodes know one instance, the one that knows the newest. */
    @Transactional(readOnly = true)
    public List<Row> writtenSince(Instant since, String exceptBy) {
        return jdbc.query(
                "select id, token, system_key, name, known_by, client, way, holds, holds_since, heard_at, written_by from instance"
                        + " where written_at >= ? and written_by <> ?",
                (row, number) -> row(row),
                time(since),
                exceptBy);
    }

    @Transactional
    public void forget(Instant heardBefore) {
        jdbc.update("delete from instance where heard_at < ?", time(heardBefore));
    }

    private static Object[] update(Row row, Instant at) {
        OffsetDateTime since = time(row.since());
        OffsetDateTime heard = time(row.heardAt());
        return new Object[] {
            row.caller().client(),
            row.way().name(),
            row.holds(),
            row.node(),
            row.holds(),
            since,
            row.holds(),
            row.holds(),
            heard,
            heard,
            time(at),
            row.id().value()
        };
    }

    private static Object[] insert(Row row, Instant at) {
        Caller caller = row.caller();
        return new Object[] {
            caller.client(),
            row.way().name(),
            row.holds(),
            time(row.since()),
            time(row.heardAt()),
            time(at),
            row.node(),
            row.id().value(),
            caller.token(),
            caller.system().value(),
            caller.name().value(),
            caller.name().by().name()
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        Caller caller = new Caller(
                row.getObject("token", UUID.class),
                new SystemKey(row.getString("system_key")),
                new InstanceName(row.getString("name"), InstanceName.KnownBy.valueOf(row.getString("known_by"))),
                row.getString("client"));
        return new Row(
                new InstanceId(row.getString("id")),
                caller,
                Way.valueOf(row.getString("way")),
                row.getLong("holds"),
                row.getObject("holds_since", OffsetDateTime.class).toInstant(),
                row.getObject("heard_at", OffsetDateTime.class).toInstant(),
                row.getString("written_by"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
