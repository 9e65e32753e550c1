package dev.firebreak.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a timeline with entries whose hashes mean nothing: mostly flips of 20 systems by 10 people. Every 100,000th is by
 * a rare actor, of a rare kind and of a rare system, each at another place.
 */
final class LongTimeline {

    static final int ENTRIES = 1_000_000;

    /** What stands before: the entries of the console's own first start. */
    private static final int BEFORE = 1_000;

    private static final int PORTION = 50_000;

    private static final String KIND = "case when mod(n, 100000) = 1 then 'restore.emergency'"
            + " when mod(n, 3) = 0 then 'restore.done' else 'switch.contained' end";
    private static final String SYSTEM =
            "case when mod(n, 100000) = 2 then 'rare'" + " else 'system-' || cast(mod(n, 20) as varchar(10)) end";

    private LongTimeline() {}

    /** In portions: H2 would hold all of one transaction in memory. */
    static void fill(Connection connection, String series) throws SQLException {
        for (int from = 1; from < ENTRIES; from += PORTION) {
            portion(connection, series + "(" + from + ", " + (from + PORTION - 1) + ") as n(n)");
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("update timeline_head set seq = " + (ENTRIES + BEFORE));
        }
    }

    private static void portion(Connection connection, String numbers) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into timeline_entry (seq, recorded_at, kind, system_key, switch_key, incident,"
                    + " content_hash, previous_hash, hash) select n + " + BEFORE
                    + ", timestamp with time zone '2026-01-01 00:00:00+00' + n * interval '1' second,"
                    + KIND + ", " + SYSTEM + ", 'tool.action_' || cast(mod(n, 50) as varchar(10)), null,"
                    + zeros(32) + ", " + zeros(32) + ", " + zeros(32) + " from " + numbers);
            sql.execute("insert into timeline_content (seq, salt, bytes, actor, system_key, kind) select n + " + BEFORE
                    + ", " + zeros(16) + ", "
                    + bytes("{\"by\":{\"id\":\"person\",\"kind\":\"person\",\"name\":\"Somebody\",\"source\":\"ui\"},"
                            + "\"details\":{\"position\":\"disabled\",\"reason\":\"measured\"},"
                            + "\"happenedAt\":\"2026-01-01T00:00:00Z\",\"sentence\":\"Somebody contained something.\"}")
                    + ", case when mod(n, 100000) = 3 then 'rare' else 'person-' || cast(mod(n, 10) as varchar(10)) end, "
                    + SYSTEM + ", " + KIND + " from " + numbers);
        }
    }

    private static String zeros(int count) {
        return bytes("0".repeat(count));
    }

    /** Both databases take the text as it is; it has no backslash in it. */
    private static String bytes(String text) {
        return "cast('" + text + "' as bytea)";
    }
}
