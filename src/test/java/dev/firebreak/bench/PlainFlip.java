package dev.firebreak.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the console asks of the database for one flip, as plain JDBC in one transaction, and nothing else. */
final class PlainFlip {

    /** How many statements one flip takes here, commit not counted; the benchmark counts the console's beside it. */
    static final int STATEMENTS = 11;

    private static final String TEXT = "y".repeat(400);
    private final Connection connection;

    PlainFlip(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void run(int number) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        String key = BenchSystem.keys().get(number % BenchSystem.SWITCHES);
        read(
                "select system_key, description, environment, name, owner, revision, state, version from ai_system"
                        + " where system_key = ? for update",
                "bench");
        read(
                "select system_key, switch_key, changed_at, definition, list_order, normal_since, revision, version"
                        + " from kill_switch where system_key = ? and switch_key = ?",
                "bench",
                key);
        read(
                "select id, asked_at, at, by_id, by_kind, by_name, ended_at, ended_by, expires_at, incident, made_through,"
                        + " on_expiry, position_key, reason, reason_state, requested_at, revision, scope, source, state,"
                        + " switch_key, system_key, version from flip where system_key = ? and switch_key = ?"
                        + " and state = 'IN_FORCE'",
                "bench",
                key);
        read(
                "select id, approvals_needed, behalf_of, by_id, by_kind, by_name, closed_at, closed_by, closed_why, kind,"
                        + " lapses_at, proposed_at, reason, review_note, reviewed_at, reviewed_by, revision, source, state,"
                        + " system_key, version from restore_request where system_key = ? and state = 'PROPOSED'",
                "bench");
        addFlip(key, now);
        update(
                "update ai_system set description = '', environment = 'production', name = 'Bench', owner = 'Bench',"
                        + " revision = revision + 1, state = 'ACTIVE', version = version + 1 where system_key = ?",
                "bench");
        update(
                "update kill_switch set changed_at = ?, definition = ?, list_order = 1, normal_since = ?, revision = ?,"
                        + " version = version + 1 where system_key = ? and switch_key = ?",
                now,
                TEXT,
                now,
                number,
                "bench",
                key);
        append(now);
        connection.commit();
    }

    /** Ends all, as a restore does, so that the next ones find no more in force than the console's do. */
    void restoreAll() throws SQLException {
        update("update flip set state = 'RESTORED' where system_key = ?", "bench");
        connection.commit();
    }

    private void addFlip(String key, Timestamp now) throws SQLException {
        update(
                "insert into flip (id, asked_at, at, by_id, by_kind, by_name, ended_at, ended_by, expires_at, incident,"
                        + " made_through, on_expiry, position_key, reason, reason_state, requested_at, revision, scope, source,"
                        + " state, switch_key, system_key, version) values (?, null, ?, 'token', 'TOKEN', 'bench', null, null,"
                        + " null, null, 'flip', null, 'disabled', 'measured', 'COMPLETE', ?, ?, '{\"everyone\":true}', 'API',"
                        + " 'IN_FORCE', ?, 'bench', 0)",
                UUID.randomUUID(),
                now,
                now,
                1,
                key);
    }

    private void append(Timestamp now) throws SQLException {
        long seq = read("select seq, hash from timeline_head where id = ? for update", 1) + 1;
        byte[] hash = new byte[32];
        update(
                "insert into timeline_entry (seq, recorded_at, kind, system_key, switch_key, incident, content_hash,"
                        + " previous_hash, hash) values (?, ?, 'switch.contained', 'bench', 'tool', null, ?, ?, ?)",
                seq,
                now,
                hash,
                hash,
                hash);
        update(
                "insert into timeline_content (seq, salt, bytes, actor, system_key, kind) values (?, ?, ?, ?, 'bench',"
                        + " 'switch.contained')",
                seq,
                new byte[16],
                TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "token");
        update("update timeline_head set seq = ?, hash = ? where id = 1", seq, hash);
    }

    private long read(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                long first = 0;
                while (rows.next()) {
                    first = rows.getObject(1) instanceof Number number ? number.longValue() : 0;
                }
                return first;
            }
        }
    }

    private void update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
    }
}
