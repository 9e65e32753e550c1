package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.Pause;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
    private final ConsoleProcess console;
    private final List<List<String>> rows = new ArrayList<>();

    CommitCount(PostgresServer server, ConsoleProcess console) {
        this.server = server;
        this.console = console;
        rows.add(List.of("for each flip", "commits", "transactions that write", "statements"));
    }

    /** Two counters of the server. */
    private record Counters(long commits, long transactions) {

        Counters minus(Counters other) {
            return new Counters(commits - other.commits, transactions - other.transactions);
        }
    }

    void measure(ObjectNode json) throws IOException, SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            Pause.millis(SETTLE_MILLIS);
            Counters idle = during(sql, flipping -> {});
            measure("flip", Flipping::flip, sql, idle, json);
            measure("flip with Idempotency-Key", Flipping::flipWithKey, sql, idle, json);
        }
        rows.add(List.of("plain JDBC", "1.00", "1.00", Integer.toString(PlainFlip.STATEMENTS)));
    }

    private void measure(String name, Flip flip, Statement sql, Counters idle, ObjectNode json)
            throws IOException, SQLException {
        Counters busy = during(sql, flipping -> {
                    for (int number = 0; number < FLIPS; number++) {
                        flip.run(flipping, number);
                    }
                })
                .minus(idle);
        double commits = busy.commits() / (double) FLIPS;
        double writing = busy.transactions() / (double) FLIPS;
        double statements = new LoggedStatements(server).ofEach(sql, console, flip);
        json.putObject(name)
                .put("commits", commits)
                .put("writingTransactions", writing)
                .put("statements", statements);
        rows.add(List.of(name, Figures.millis(commits), Figures.millis(writing), Figures.millis(statements)));
    }

    private Counters during(Statement sql, Work work) throws IOException, SQLException {
        Counters before = read(sql);
        long start = System.nanoTime();
        try (Flipping flipping = new Flipping(console)) {
            work.run(flipping);
        }
        Pause.millis(SETTLE_MILLIS - (System.nanoTime() - start) / 1_000_000);
        return read(sql).minus(before);
    }

    private static Counters read(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select sum(xact_commit), pg_snapshot_xmax(pg_current_snapshot())::text"
                + "::bigint from pg_stat_database where datname = 'postgres'")) {
            row.next();
            return new Counters(row.getLong(1), row.getLong(2));
        }
    }

    List<List<String>> rows() {
        return rows;
    }

    /** One way to flip. */
    interface Flip {
        void run(Flipping flipping, int number) throws IOException;
    }

    /** What is done while commits are counted. */
    private interface Work {
        void run(Flipping flipping) throws IOException;
    }
}
