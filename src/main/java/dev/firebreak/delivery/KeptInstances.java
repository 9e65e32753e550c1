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
        /** They are pushed to it. */
        PUSHED,
        /** It asks for each. */
        ASKS;

        static Way of(Instance instance) {
            if (!instance.isHolder()) {
                return ASKS;
            }
            return instance.isPushedTo() ? PUSHED : HOLDS;
        }
    }

    /**
     * One instance.
     *
     * @param holds the revision of its values
     * @param since when it was given them
     */
    record Row(InstanceId id, Caller caller, Way way, long holds, Instant since, Instant heardAt) {}

    private final JdbcTemplate jdbc;

    KeptInstances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is new of these; of two nodes that know one instance, the newer knowledge stays. */
    @Transactional
    public void write(List<Row> rows, Instant at, String node) {
        List<Object[]> updates = rows.stream().map(row -> update(row, at, node)).toList();
        int[] updated = jdbc.batchUpdate(UPDATE, updates);
        List<Object[]> inserts = new ArrayList<>();
        for (int index = 0; index < updated.length; index++) {
            if (updated[index] == 0) {
                inserts.add(insert(rows.get(index), at, node));
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
                "select id, token, system_key, name, known_by, client, way, holds, holds_since, heard_at from instance"
                        + " where written_at >= ? and written_by <> ?",
                (row, number) -> row(row),
                time(since),
                exceptBy);
    }

    @Transactional
    public void forget(Instant heardBefore) {
        jdbc.update("delete from instance where heard_at < ?", time(heardBefore));
    }

    private static Object[] update(Row row, Instant at, String node) {
        OffsetDateTime since = time(row.since());
        OffsetDateTime heard = time(row.heardAt());
        return new Object[] {
            row.caller().client(),
            row.way().name(),
            row.holds(),
            node,
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

    private static Object[] insert(Row row, Instant at, String node) {
        Caller caller = row.caller();
        return new Object[] {
            caller.client(),
            row.way().name(),
            row.holds(),
            time(row.since()),
            time(row.heardAt()),
            time(at),
            node,
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
                row.getObject("heard_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
