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

/** Measures the packaged console. Aims are told, not enforced: only a wrong answer fails it, never a slow one. */
@Tag("bench")
@Timeout(1200)
class BenchmarkIT {

    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    private final Report report = new Report();
    private final List<List<String>> flips = new ArrayList<>(List.of(FlipLatency.columns()));
    private final List<List<String>> visible = new ArrayList<>(List.of(FlipToVisible.columns()));

    @Test
    void measuresThePackagedConsole() throws IOException, SQLException {
        Machine.tell(report);
        StartUp startUp = new StartUp(report);
        ObjectNode flipping = report.section("flips");
        onH2(startUp, flipping.putObject("H2"));
        String commits = onPostgres(startUp, flipping.putObject("PostgreSQL"));
        report.title("Flips through the API, beside plain JDBC (aim: within 2 times the same statements)");
        report.table(flips);
        report.line("");
        report.line(commits);
        report.title("From a flip's request to the first new answer of a polling client");
        report.table(visible);
        startUp.tell();
        report.write(Path.of("target", "bench"));
    }

    private void onH2(StartUp startUp, ObjectNode json) throws IOException, SQLException {
        Path directory = Jvm.workDirectory("bench-h2");
        ConsoleSettings settings = ConsoleSettings.on(directory, Map.of());
        try (ConsoleProcess console = ConsoleProcess.start(settings)) {
            startUp.first("H2", console);
            BenchSystem.define(Api.of(console));
            String token = Api.of(console).evaluateToken(BenchSystem.KEY);
            Memory idle = Memory.of(console.pid());
            new Evaluations(console, token, directory.resolve("answers"), report).measure();
            memory(idle, Memory.of(console.pid()));
            Yardstick yardstick =
                    new Yardstick("h2", "jdbc:h2:file:" + directory.resolve("plain") + H2_OPTIONS, "sa", "");
            flip("H2", console, yardstick, token, json);
            console.stop();
        }
        startUp.again("H2", settings);
    }

    private String onPostgres(StartUp startUp, ObjectNode json) throws IOException, SQLException {
        Path directory = Jvm.workDirectory("bench-postgres");
        try (PostgresServer server = PostgresServer.start(directory)) {
            ConsoleSettings settings = ConsoleSettings.on(directory, server.settings());
            String commits = onPostgres(server, settings, startUp, json);
            startUp.again("PostgreSQL", settings);
            return commits;
        }
    }

    private String onPostgres(PostgresServer server, ConsoleSettings settings, StartUp startUp, ObjectNode json)
            throws IOException, SQLException {
        try (ConsoleProcess console = ConsoleProcess.start(settings);
                Flipping flipping = new Flipping(console)) {
            startUp.first("PostgreSQL", console);
            BenchSystem.define(Api.of(console));
            try (Connection connection = server.connect();
                    Statement sql = connection.createStatement()) {
                sql.execute("create database plain");
            }
            Yardstick yardstick = new Yardstick("postgresql", server.url("plain"), "postgres", "postgres");
            String token = Api.of(console).evaluateToken(BenchSystem.KEY);
            flip("PostgreSQL, fsync on", console, yardstick, token, json);
            CommitCount commits = new CommitCount(server);
            commits.measure(flipping);
            commits.write(json);
            console.stop();
            return commits.words();
        }
    }

    private void flip(String database, ConsoleProcess console, Yardstick yardstick, String token, ObjectNode json)
            throws IOException, SQLException {
        yardstick.prepare();
        FlipLatency latency = new FlipLatency();
        latency.measure(console, yardstick);
        latency.write(json);
        flips.add(latency.row(database));
        FlipToVisible toVisible = new FlipToVisible(console, token);
        toVisible.measure();
        toVisible.write(json.putObject("flipToVisible"));
        visible.add(toVisible.row(database));
        assertThat(toVisible.servedOld())
                .as("answers as before a flip, asked for after its 201")
                .isZero();
    }

    private void memory(Memory idle, Memory loaded) {
        ObjectNode json = report.section("memory");
        json.put("idleResidentMegabytes", idle.residentMegabytes())
                .put("idleHeapMegabytes", idle.heapMegabytes())
                .put("loadedResidentMegabytes", loaded.residentMegabytes())
                .put("loadedHeapMegabytes", loaded.heapMegabytes());
        report.title("Memory (no JVM options)");
        report.line("- after the start: " + idle.words());
        report.line("- after the evaluations above: " + loaded.words());
    }
}
