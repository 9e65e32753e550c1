package dev.firebreak.bench;

import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import dev.firebreak.process.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long lists, searches and records of incidents take where there are many. */
@Tag("bench")
@Timeout(900)
class IncidentBenchIT {

    private static final int TIMES = 15;
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("list, open first", "/api/v1/incidents?limit=50");
        QUESTIONS.put("list, its last page", "/api/v1/incidents?limit=50&after=1-60");
        QUESTIONS.put("list of one system and severity", "/api/v1/incidents?limit=50&system=system-4&severity=SEV1");
        QUESTIONS.put("list of one person", "/api/v1/incidents?limit=50&person=person:3");
        QUESTIONS.put("search: a rare word", "/api/v1/incidents?limit=50&q=zebrafish");
        QUESTIONS.put("search: two words", "/api/v1/incidents?limit=50&q=forged%20zebra");
        QUESTIONS.put("search: a word that all have", "/api/v1/incidents?limit=50&q=refund");
        QUESTIONS.put("search: a word that none has", "/api/v1/incidents?limit=50&q=quokka");
        QUESTIONS.put("one incident", "/api/v1/incidents/INC-5000");
        QUESTIONS.put("its record of 200 entries", "/api/v1/incidents/INC-5000/timeline?limit=200");
        QUESTIONS.put("figures of 90 days", "/api/v1/insights?from=2026-05-01T00:00:00Z&to=2026-07-30T00:00:00Z");
    }

    private final Section section;

    IncidentBenchIT() throws IOException {
        section = new Section(
                "7-incidents",
                "%s incidents with %s timeline entries on PostgreSQL, through the API (aim: 300 ms)"
                        .formatted(Figures.count(LongIncidents.INCIDENTS), Figures.count(LongIncidents.ENTRIES)));
    }

    @Test
    void manyIncidentsWithLongRecords() throws IOException, SQLException {
        Path directory = Jvm.workDirectory("bench-incidents");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("asked for", "p50 ms", "slowest"));
        try (PostgresServer server = PostgresServer.start(directory);
                ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, server.settings()))) {
            try (Connection connection = server.connect()) {
                LongIncidents.fill(connection);
            }
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                rows.add(measure(Api.of(console), question.getKey(), question.getValue()));
            }
        }
        section.table(rows);
        section.write();
    }

    private List<String> measure(Api api, String asked, String path) throws IOException {
        api.get(path).expect(200);
        Latencies latencies = new Latencies();
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            api.get(path).expect(200);
            latencies.add(System.nanoTime() - start);
        }
        section.json()
                .putObject(asked)
                .put("p50Ms", latencies.percentile(50))
                .put("slowestMs", latencies.percentile(100));
        return List.of(asked, Figures.millis(latencies.percentile(50)), Figures.millis(latencies.percentile(100)));
    }
}
