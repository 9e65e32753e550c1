package dev.firebreak.process;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database holds of the campaign's system, read by plain SQL, without the console's own code. */
record Stored(
        long systemRevision,
        Map<String, Long> switchRevisions,
        Map<String, FlipRecord> flips,
        Map<String, RestoreRecord> restores,
        List<EntryRecord> entries,
        long headSeq) {

    /** A row of the table of flips. */
    record FlipRecord(
            String id, String switchKey, String position, JsonNode scope, String state, long revision, String reason) {

        boolean isInForce() {
            return state.equals("IN_FORCE");
        }
    }

    /** A row of the table of restores. */
    record RestoreRecord(String id, String state, long revision, String reason, List<String> flips) {}

    /** An entry of the timeline; the flip is empty where it tells of none. */
    record EntryRecord(long seq, String kind, String flip, boolean linked) {}

    /** All as of one moment: where only the database was killed, the console goes on writing what it had to tell. */
    static Stored read(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement sql = connection.createStatement()) {
            long head = number(sql, "select seq from timeline_head where id = 1");
            long system = number(sql, "select revision from ai_system where system_key = 'campaign'");
            return new Stored(system, switches(sql), flips(sql), restores(sql), entries(sql), head);
        }
    }

    private static long number(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Long> switches(Statement sql) throws SQLException {
        Map<String, Long> revisions = new LinkedHashMap<>();
        try (ResultSet row = sql.executeQuery(
                "select switch_key, revision from kill_switch where system_key = 'campaign' order by switch_key")) {
            while (row.next()) {
                revisions.put(row.getString(1), row.getLong(2));
            }
        }
        return revisions;
    }

    private static Map<String, FlipRecord> flips(Statement sql) throws SQLException {
        Map<String, FlipRecord> flips = new LinkedHashMap<>();
        try (ResultSet row = sql.executeQuery("select id, switch_key, position_key, scope, state, revision, reason"
                + " from flip where system_key = 'campaign' order by revision, switch_key")) {
            while (row.next()) {
                FlipRecord flip = new FlipRecord(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        JsonMapper.shared().readTree(row.getString(4)),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7));
                flips.put(flip.id(), flip);
            }
        }
        return flips;
    }

    private static Map<String, RestoreRecord> restores(Statement sql) throws SQLException {
        Map<String, RestoreRecord> restores = new LinkedHashMap<>();
        try (ResultSet row = sql.executeQuery("select r.id, r.state, r.revision, r.reason, i.flip_id"
                + " from restore_request r left join restore_item i on i.restore_id = r.id"
                + " where r.system_key = 'campaign' order by r.id")) {
            while (row.next()) {
                RestoreRecord restore = new RestoreRecord(
                        row.getString(1), row.getString(2), row.getLong(3), row.getString(4), new ArrayList<>());
                String flip = row.getString(5);
                if (flip != null) {
                    restores.computeIfAbsent(restore.id(), id -> restore)
                            .flips()
                            .add(flip);
                }
            }
        }
        return restores;
    }

    private static List<EntryRecord> entries(Statement sql) throws SQLException {
        List<EntryRecord> entries = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select e.seq, e.kind, c.bytes, case when e.seq = 1 then true"
                + " else e.previous_hash = p.hash end from timeline_entry e"
                + " join timeline_content c on c.seq = e.seq"
                + " left join timeline_entry p on p.seq = e.seq - 1 order by e.seq")) {
            while (row.next()) {
                JsonNode content = JsonMapper.shared().readTree(new String(row.getBytes(3), StandardCharsets.UTF_8));
                String flip = content.path("details").path("flip").asString("");
                entries.add(new EntryRecord(row.getLong(1), row.getString(2), flip, row.getBoolean(4)));
            }
        }
        return entries;
    }
}
