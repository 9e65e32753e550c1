package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a page of a long timeline takes to come, whatever is asked for. */
@Tag("bench")
@Timeout(600)
class TimelineBenchIT {

    private final Section section;

    TimelineBenchIT() throws IOException {
        section = new Section(
                "5-timeline",
                "Pages of 100 of a timeline of %s entries, through the API (aim: 100 ms)"
                        .formatted(Figures.count(LongTimeline.ENTRIES)));
    }

    @Test
    void pagesOfALongTimeline() throws IOException, SQLException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("asked for", "found", "H2 p50 ms", "slowest", "PostgreSQL p50 ms", "slowest"));
        List<PageTimes> h2 = onH2();
        List<PageTimes> postgres = onPostgres();
        for (int at = 0; at < h2.size(); at++) {
            rows.add(h2.get(at).row(postgres.get(at)));
            h2.get(at).write(section.json().withObjectProperty("H2"));
            postgres.get(at).write(section.json().withObjectProperty("PostgreSQL"));
        }
        section.table(rows);
        section.write();
    }

    private static List<PageTimes> onH2() throws IOException, SQLException {
        Path directory = Jvm.workDirectory("bench-timeline-h2");
        Yardstick database = new Yardstick(
                "h2", "jdbc:h2:file:" + directory.resolve("data/firebreak") + FlipBenchIT.H2_OPTIONS, "sa", "");
        database.migrate();
        try (Connection connection = database.connect()) {
            LongTimeline.fill(connection, "system_range");
        }
        try (ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, Map.of()))) {
            return PageTimes.measure(console);
        }
    }

    private static List<PageTimes> onPostgres() throws IOException, SQLException {
        Path directory = Jvm.workDirectory("bench-timeline-postgres");
        try (PostgresServer server = PostgresServer.start(directory);
                ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, server.settings()))) {
            try (Connection connection = server.connect()) {
                LongTimeline.fill(connection, "generate_series");
                connection.createStatement().execute("vacuum analyze");
            }
            return PageTimes.measure(console);
        }
    }
}
