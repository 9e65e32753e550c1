package dev.firebreak.bench;

import dev.firebreak.process.Pause;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts what flips ask of PostgreSQL: commits as the server counts them, less what an idle console causes in the same
 * time, transactions that wrote, and statements as the server logs them.
 */
final class CommitCount {

    private static final int FLIPS = 100;
    /** The server's sessions hand in their counts after ten idle seconds at the latest. */
    private static final long SETTLE_MILLIS = 12_000;

    private final PostgresServer server;
    private double commits;
    private double writes;
    private double statements;

    CommitCount(PostgresServer server) {
        this.server = server;
    }

    /** Two counters of the server. */
    private record Counters(long commits, long transactions) {

        Counters minus(Counters other) {
            return new Counters(commits - other.commits, transactions - other.transactions);
        }
    }

    void measure(Flipping flipping) throws IOException, SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            Pause.millis(SETTLE_MILLIS);
            Counters before = read(sql);
            Pause.millis(SETTLE_MILLIS);
            Counters idle = read(sql).minus(before);
            before = read(sql);
            long start = System.nanoTime();
            for (int number = 0; number < FLIPS; number++) {
                flipping.flip(number);
            }
            Pause.millis(SETTLE_MILLIS - (System.nanoTime() - start) / 1_000_000);
            Counters busy = read(sql).minus(before);
            commits = (busy.commits() - idle.commits()) / (double) FLIPS;
            writes = (busy.transactions() - idle.transactions()) / (double) FLIPS;
            statements = countStatements(sql, flipping);
        }
    }

    private static Counters read(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select sum(xact_commit), pg_snapshot_xmax(pg_current_snapshot())::text"
                + "::bigint from pg_stat_database where datname = 'postgres'")) {
            row.next();
            return new Counters(row.getLong(1), row.getLong(2));
        }
    }

    /** Ten flips that come at once with every statement logged; begin, commit and what runs beside them do not count. */
    private double countStatements(Statement sql, Flipping flipping) throws IOException, SQLException {
        sql.execute("alter system set log_statement = 'all'");
        sql.execute("alter system set log_line_prefix = '<%p> '");
        sql.execute("select pg_reload_conf()");
        Pause.millis(1000);
        long from = Files.size(log());
        for (int number = 0; number < 10; number++) {
            flipping.flip(number);
        }
        sql.execute("alter system reset log_statement");
        sql.execute("select pg_reload_conf()");
        String text = Files.readString(log()).substring((int) from);
        return ofFlippingSessions(text) / 10.0;
    }

    private static long ofFlippingSessions(String text) {
        List<String> executed = text.lines()
                .filter(line -> line.contains("LOG:  execute") || line.contains("LOG:  statement"))
                .toList();
        List<String> sessions = executed.stream()
                .filter(line -> line.contains("insert into flip "))
                .map(line -> line.substring(0, line.indexOf('>')))
                .distinct()
                .toList();
        return executed.stream()
                .filter(line -> sessions.contains(line.substring(0, line.indexOf('>'))))
                .filter(line -> !line.matches("(?i).*: (begin|commit|set .*|show .*)\\s*$"))
                .count();
    }

    private Path log() {
        try (var files = Files.walk(server.directory())) {
            return files.filter(file -> file.toString().endsWith("postgres.log"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(ObjectNode json) {
        json.put("commitsPerFlip", commits)
                .put("writingTransactionsPerFlip", writes)
                .put("statementsPerFlip", statements);
    }

    String words() {
        return String.format(
                java.util.Locale.ROOT,
                "PostgreSQL counts %.2f commits and %.2f writing transactions a flip, and logs %.1f statements"
                        + " (the plain transaction: 1 and %d).",
                commits,
                writes,
                statements,
                PlainFlip.STATEMENTS);
    }
}
