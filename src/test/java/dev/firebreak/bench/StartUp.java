package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** From the start of the process to the first healthy answer: on an empty database, and on one with data. */
final class StartUp {

    private static final int RUNS = 5;
    private static final double AIM_SECONDS = 4;

    private final Report report;
    private final List<List<String>> rows = new ArrayList<>();
    private final ObjectNode json;

    StartUp(Report report) {
        this.report = report;
        this.json = report.section("startUp");
        rows.add(List.of("start", "median s", "fastest s", "slowest s"));
    }

    void first(String database, ConsoleProcess started) {
        Latencies latencies = new Latencies();
        latencies.add(started.readyAfter().toNanos());
        add("first start on " + database, latencies);
    }

    void again(String database, ConsoleSettings settings) {
        Latencies latencies = new Latencies();
        for (int run = 0; run < RUNS; run++) {
            try (ConsoleProcess console = ConsoleProcess.start(settings)) {
                latencies.add(console.readyAfter().toNanos());
                console.stop();
            }
        }
        add("next starts on " + database, latencies);
    }

    private void add(String name, Latencies latencies) {
        double median = latencies.percentile(50) / 1000;
        json.putObject(name)
                .put("medianSeconds", median)
                .put("fastestSeconds", latencies.percentile(1) / 1000)
                .put("slowestSeconds", latencies.percentile(100) / 1000);
        rows.add(List.of(
                name,
                Figures.millis(median),
                Figures.millis(latencies.percentile(1) / 1000),
                Figures.millis(latencies.percentile(100) / 1000)));
    }

    void tell() {
        report.title("Start-up, from the process to the first healthy answer (aim: " + (int) AIM_SECONDS + " s)");
        report.table(rows);
    }
}
