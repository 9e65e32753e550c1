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

    static final int TIMES = 15;
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        String longest = "/api/v1/incidents/" + LongIncidents.LONGEST;
        QUESTIONS.put("list, open first", "/api/v1/incidents?limit=50");
        QUESTIONS.put("list, a page from its middle", "/api/v1/incidents?limit=50&after=1-5000");
        QUESTIONS.put("list, its last page", "/api/v1/incidents?limit=50&after=1-60");
        QUESTIONS.put("list of one system and severity", "/api/v1/incidents?limit=50&system=system-4&severity=SEV1");
        QUESTIONS.put(
                "list of closed ones of one month",
                "/api/v1/incidents?limit=50&state=closed" + "&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z");
        QUESTIONS.put("list of one person, who commands a tenth", "/api/v1/incidents?limit=50&person=admin");
        QUESTIONS.put("search: a rare word", "/api/v1/incidents?limit=50&q=zebrafish");
        QUESTIONS.put("search: two words", "/api/v1/incidents?limit=50&q=runaway%20zebra");
        QUESTIONS.put("search: a word that all have", "/api/v1/incidents?limit=50&q=refund");
        QUESTIONS.put("the same, its last page", "/api/v1/incidents?limit=50&q=refund&after=1-60");
        QUESTIONS.put(
                "the same, of one system and severity",
                "/api/v1/incidents?limit=50&q=refund&system=system-4&severity=SEV1");
        QUESTIONS.put("search: a word that a fifth has", "/api/v1/incidents?limit=50&q=injection");
        QUESTIONS.put("search: two letters", "/api/v1/incidents?limit=50&q=zq");
        QUESTIONS.put("search: a word that none has", "/api/v1/incidents?limit=50&q=quokka");
        QUESTIONS.put("one incident", "/api/v1/incidents/INC-5000");
        QUESTIONS.put("the first 200 of its 200 entries", "/api/v1/incidents/INC-5000/timeline?limit=200");
        QUESTIONS.put("the first 200 of another's 20,000", longest + "/timeline?limit=200");
        QUESTIONS.put("200 from their middle", longest + "/timeline?limit=200&after=1000000");
        QUESTIONS.put("the last of them", longest + "/timeline?limit=200&after=1995000");
        QUESTIONS.put("its evidence", longest + "/evidence");
        QUESTIONS.put("its updates", longest + "/updates");
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
        try (PostgresServer server = PostgresServer.start(directory);
                ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, server.settings())
                        .with(Map.of("FIREBREAK_ADMIN_PASSWORD", IncidentPages.PASSWORD)))) {
            Api api = Api.of(console);
            LongIncidents.define(api);
            String person = "person:"
                    + api.get("/api/v1/people/admin").expect(200).path("id").stringValue();
            try (Connection connection = server.connect()) {
                LongIncidents.fill(connection, person);
            }
            LongIncidents.contain(api);
            section.table(throughTheApi(api));
            section.title(
                    "Pages in Chromium on the same machine: the console's time for all requests of a page (aim: 300 ms)");
            section.table(pages(console.url()));
        }
        section.write();
    }

    private List<List<String>> throughTheApi(Api api) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("asked for", "found", "p50 ms", "slowest"));
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            rows.add(measure(api, question.getKey(), question.getValue()));
        }
        return rows;
    }

    private List<List<String>> pages(String url) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("page", "requests", "p50 ms", "slowest"));
        try (IncidentPages pages = new IncidentPages(url)) {
            rows.add(pages.measure("for comparison: one's account", "account", ".card"));
            rows.add(pages.measure("the list", "incidents", ".incident-line"));
            rows.add(pages.measure("searched for a word that all have", "incidents?q=refund", ".incident-line"));
            rows.add(pages.measure("room of 200 entries", "incidents/INC-5000", ".entry"));
            rows.add(pages.measure("room of 20,000 entries", "incidents/" + LongIncidents.LONGEST, ".entry"));
        }
        return rows;
    }

    private List<String> measure(Api api, String asked, String path) throws IOException {
        int found = api.get(path).expect(200).path("items").size();
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
        return List.of(
                asked,
                Integer.toString(found),
                Figures.millis(latencies.percentile(50)),
                Figures.millis(latencies.percentile(100)));
    }
}
