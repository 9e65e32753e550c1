package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.Pause;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts what flips ask of PostgreSQL, one at once after the other: transactions that write, by the server's own numbers
 * for them, and commits and statements of the sessions that flip, by its log.
 */
final class CommitCount {

    private static final int FLIPS = 20;

    private final PostgresServer server;
    private final ConsoleProcess console;
    private final Path log;
    private final List<List<String>> rows = new ArrayList<>();

    CommitCount(PostgresServer server, ConsoleProcess console) {
        this.server = server;
        this.console = console;
        this.log = server.directory().resolve("postgres.log");
        rows.add(List.of("for each flip", "transactions that write", "commits", "statements"));
    }

    void measure(ObjectNode json) throws IOException, SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("alter system set log_statement = 'all'");
            sql.execute("alter system set log_line_prefix = '<%p> '");
            sql.execute("select pg_reload_conf()");
            Pause.millis(1000);
            measure("flip", Flipping::flip, sql, json);
            measure("flip with Idempotency-Key", Flipping::flipWithKey, sql, json);
            sql.execute("alter system reset log_statement");
            sql.execute("select pg_reload_conf()");
        }
        rows.add(List.of("plain JDBC", "1.00", "1.00", Figures.millis(PlainFlip.STATEMENTS)));
    }

    private void measure(String name, Flip flip, Statement sql, ObjectNode json) throws IOException, SQLException {
        long from = Files.size(log);
        long before = transactions(sql);
        try (Flipping flipping = new Flipping(console)) {
            for (int number = 0; number < FLIPS; number++) {
                flip.run(flipping, number);
            }
        }
        double writing = (transactions(sql) - before) / (double) FLIPS;
        List<String> lines = ofFlippingSessions(Files.readString(log).substring((int) from));
        long all = lines.stream().filter(line -> !isFrame(line)).count();
        double commits = lines.stream().filter(CommitCount::isCommit).count() / (double) FLIPS;
        double statements = all / (double) FLIPS;
        json.putObject(name)
                .put("writingTransactions", writing)
                .put("commits", commits)
                .put("statements", statements);
        rows.add(List.of(name, Figures.millis(writing), Figures.millis(commits), Figures.millis(statements)));
    }

    /** The number that the next transaction that writes will get. */
    private static long transactions(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What sessions do that do not flip, such as looking for due times, does not count. */
    private static List<String> ofFlippingSessions(String text) {
        Map<String, List<String>> sessions = text.lines()
                .filter(line -> line.contains("LOG:  execute") || line.contains("LOG:  statement"))
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf('>') + 1)));
        return sessions.values().stream()
                .filter(lines -> lines.stream().anyMatch(line -> line.contains("insert into flip ")))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isCommit(String line) {
        return line.matches("(?i).*: commit\\s*$");
    }

    /** Begins or ends a transaction, sets it up, or asks whether the connection lives. */
    private static boolean isFrame(String line) {
        return line.matches("(?i).*: (|begin.*|commit|set .*|show .*)\\s*$");
    }

    List<List<String>> rows() {
        return rows;
    }

    /** One way to flip. */
    private interface Flip {
        void run(Flipping flipping, int number) throws IOException;
    }
}
