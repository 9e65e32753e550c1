package dev.firebreak.bench;

import dev.firebreak.process.Jvm;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the packaged console takes until it answers, and what it holds then. */
@Tag("bench")
@Timeout(600)
class StartUpBenchIT {

    private static final int RUNS = 5;

    private final List<List<String>> rows = new ArrayList<>(List.of(StartUp.columns()));
    private final String jar = Jvm.consoleJar().toString();
    private final Section section;

    StartUpBenchIT() throws IOException {
        section = new Section(
                "4-start-up", "Start-up, from the start of the process to the first healthy answer (aim: 4 s)");
    }

    @Test
    void startsOfThePackagedConsole() throws IOException {
        Path directory = Jvm.workDirectory("bench-start");
        StartUp h2 = new StartUp(directory, Map.of());
        tell("H2, first start", h2.measure(1, "-jar", jar));
        tell("H2", h2.measure(RUNS, "-jar", jar));
        h2.run("-Djarmode=tools", "-jar", jar, "extract", "--destination", "console");
        h2.run(
                "-XX:AOTCacheOutput=console/firebreak.aot",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                "console/firebreak.jar");
        String[] cached = {"-XX:AOTCache=console/firebreak.aot", "-jar", "console/firebreak.jar"};
        tell("H2, with the AOT cache", h2.measure(RUNS, cached));
        try (PostgresServer server = PostgresServer.start(directory)) {
            StartUp postgres = new StartUp(directory, server.settings());
            tell("PostgreSQL, first start", postgres.measure(1, "-jar", jar));
            tell("PostgreSQL", postgres.measure(RUNS, "-jar", jar));
            tell("PostgreSQL, with the AOT cache", postgres.measure(RUNS, cached));
        }
        section.table(rows);
        section.write();
    }

    private void tell(String name, StartUp.Measured measured) {
        rows.add(measured.row(name));
        measured.write(section.json().putObject(name));
    }
}
