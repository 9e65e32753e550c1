package dev.firebreak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a flip takes to the last of many clients, and what they cost; console and clients share the machine. */
@Tag("bench")
@Timeout(1200)
class ReachBenchIT {

    private static final List<Integer> PAGES = List.of(1, 100, 1_000, 10_000);
    private static final List<Integer> PROCESSES = List.of(1, 100, 1_000, 5_000);
    private static final int THAT_ASK_AGAIN = 1_000;

    @Test
    void flipsReachTheLastPage() throws Exception {
        Section section = new Section(
                "5-reach-1-pages", "From a flip's request to the last event stream (20 flips each, 50 switches)");
        ReachFigures figures = new ReachFigures(section);
        for (int size : PAGES) {
            figures.add(measure("event stream", size, EventCrowd::new));
        }
        figures.add(measure("asks again when told", THAT_ASK_AGAIN, EventCrowd::thatAsksAgain));
        figures.write();
        section.write();
        assertThat(figures.measured()).isEqualTo(PAGES.size() + 1);
    }

    @Test
    void flipsReachTheLastProcess() throws Exception {
        Section section = new Section(
                "5-reach-2-processes", "From a flip's request to the last flagd client (20 flips each, 50 switches)");
        ReachFigures figures = new ReachFigures(section);
        for (int size : PROCESSES) {
            figures.add(measure("flagd sync", size, SyncCrowd::new));
        }
        figures.write();
        section.write();
        assertThat(figures.measured()).isEqualTo(PROCESSES.size());
    }

    /** Opens so many clients. */
    private interface Opening {
        Crowd open(ConsoleProcess console, String token, int size) throws IOException, InterruptedException;
    }

    private ReachFigures.Row measure(String way, int size, Opening opening) throws Exception {
        ConsoleSettings settings = ConsoleSettings.on(Jvm.workDirectory("bench-reach"), Map.of());
        try (ConsoleProcess console = ConsoleProcess.start(settings);
                Flipping flipping = new Flipping(console)) {
            BenchSystem.define(Api.of(console));
            String token = Api.of(console).evaluateToken(BenchSystem.KEY);
            ReachRun run = new ReachRun(console, flipping, token);
            Memory before = run.warmedUp();
            try (Crowd crowd = opening.open(console, token, size)) {
                Memory open = Memory.of(console.pid());
                List<Latencies> flips = new ArrayList<>(run.flips(crowd));
                double processor = run.processorMillisPerFlip();
                return new ReachFigures.Row(way, size, flips, processor, before, open, run.evaluations(crowd));
            }
        }
    }
}
