package dev.firebreak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/** What a flip costs and when it is served. Only a wrong answer fails it, never a slow one. */
@Tag("bench")
@Timeout(600)
class FlipBenchIT {

    static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128";

    private final List<List<String>> flips = new ArrayList<>(List.of(FlipLatency.columns()));
    private final List<List<String>> visible = new ArrayList<>(List.of(FlipToVisible.columns()));

    @Test
    void flipsBesidePlainJdbc() throws IOException, SQLException {
        Section section = new Section(
                "2-flips", "Flips through the API, beside plain JDBC (aim: within 2 times the same statements)");
        onH2(section.json().putObject("H2"));
        List<List<String>> commits = onPostgres(section.json().putObject("PostgreSQL"));
        section.table(flips);
        section.title("What a flip asks of PostgreSQL (aim: one commit)");
        section.table(commits);
        section.title("From a flip's request to the first new answer of a polling client");
        section.table(visible);
        section.write();
    }

    private void onH2(ObjectNode json) throws IOException, SQLException {
        Path directory = Jvm.workDirectory("bench-flips-h2");
        try (ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, Map.of()))) {
            Yardstick yardstick =
                    new Yardstick("h2", "jdbc:h2:file:" + directory.resolve("plain") + H2_OPTIONS, "sa", "");
            flip("H2", console, yardstick, json);
            console.stop();
        }
    }

    private List<List<String>> onPostgres(ObjectNode json) throws IOException, SQLException {
        Path directory = Jvm.workDirectory("bench-flips-postgres");
        try (PostgresServer server = PostgresServer.start(directory);
                ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, server.settings()))) {
            try (Connection connection = server.connect();
                    Statement sql = connection.createStatement()) {
                sql.execute("create database plain");
            }
            Yardstick yardstick = new Yardstick("postgresql", server.url("plain"), "postgres", "postgres");
            flip("PostgreSQL, fsync on", console, yardstick, json);
            CommitCount commits = new CommitCount(server, console);
            commits.measure(json.putObject("asked"));
            onAnotherNode(console, server, json.putObject("flipToVisibleOnAnotherNode"));
            console.stop();
            return commits.rows();
        }
    }

    /** The one answers the flip, the other is asked by an application. */
    private void onAnotherNode(ConsoleProcess console, PostgresServer server, ObjectNode json) throws IOException {
        ConsoleSettings settings = ConsoleSettings.on(Jvm.workDirectory("bench-flips-node"), server.settings());
        try (ConsoleProcess other = ConsoleProcess.start(settings)) {
            visible("PostgreSQL, asked on another node", console, other, json);
            other.stop();
        }
    }

    private void flip(String database, ConsoleProcess console, Yardstick yardstick, ObjectNode json)
            throws IOException, SQLException {
        BenchSystem.define(Api.of(console));
        yardstick.prepare();
        FlipLatency latency = new FlipLatency();
        latency.measure(console, yardstick);
        latency.write(json);
        flips.add(latency.row(database));
        FlipToVisible toVisible = visible(database, console, console, json.putObject("flipToVisible"));
        assertThat(toVisible.servedOld())
                .as("answers as before a flip, asked for after its 201")
                .isZero();
    }

    private FlipToVisible visible(String where, ConsoleProcess flipped, ConsoleProcess asked, ObjectNode json)
            throws IOException {
        FlipToVisible toVisible =
                new FlipToVisible(flipped, asked, Api.of(flipped).evaluateToken(BenchSystem.KEY));
        toVisible.measure();
        toVisible.write(json);
        visible.add(toVisible.row(where));
        return toVisible;
    }
}
