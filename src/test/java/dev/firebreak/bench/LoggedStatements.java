package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.Pause;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the statements that PostgreSQL logs while flips come one at once after the other. */
final class LoggedStatements {

    private static final int FLIPS = 10;

    private final Path log;

    LoggedStatements(PostgresServer server) {
        log = server.directory().resolve("postgres.log");
    }

    double ofEach(Statement sql, ConsoleProcess console, CommitCount.Flip flip) throws IOException, SQLException {
        sql.execute("alter system set log_statement = 'all'");
        sql.execute("alter system set log_line_prefix = '<%p> '");
        sql.execute("select pg_reload_conf()");
        Pause.millis(1000);
        long from = Files.size(log);
        try (Flipping flipping = new Flipping(console)) {
            for (int number = 0; number < FLIPS; number++) {
                flip.run(flipping, number);
            }
        }
        sql.execute("alter system reset log_statement");
        sql.execute("select pg_reload_conf()");
        return ofFlippingSessions(Files.readString(log).substring((int) from)) / (double) FLIPS;
    }

    /** Begin, commit and what other sessions do meanwhile do not count. */
    private static long ofFlippingSessions(String text) {
        List<String> executed = text.lines()
                .filter(line -> line.contains("LOG:  execute") || line.contains("LOG:  statement"))
                .toList();
        Set<String> sessions = executed.stream()
                .filter(line -> line.contains("insert into flip "))
                .map(LoggedStatements::session)
                .collect(Collectors.toSet());
        return executed.stream()
                .filter(line -> sessions.contains(session(line)))
                .filter(line -> !line.matches("(?i).*: (begin|commit|set .*|show .*)\\s*$"))
                .count();
    }

    private static String session(String line) {
        return line.substring(0, line.indexOf('>') + 1);
    }
}
