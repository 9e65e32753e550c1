package dev.firebreak.bench;

import dev.firebreak.process.Addition;
import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether clients that take nothing slow those that listen; a test fails unless all of them are cut off. */
@Tag("bench")
@Timeout(900)
class StalledBenchIT {

    private static final int HEALTHY = 1_000;
    private static final int STALLED = 500;
    private static final int FLIPS = 200;

    private final Section section;
    private final List<List<String>> rows = new ArrayList<>(List.of(List.of(
            "1,000 clients that listen, beside them",
            "flips",
            "last client: p50 of the flips",
            "p99",
            "max",
            "MB live heap",
            "MB resident",
            "cut off")));

    StalledBenchIT() throws IOException {
        section = new Section(
                "6-stalled",
                "The same beside clients that take nothing, a flip every 60 ms until all of these are cut off");
    }

    /** Opens clients that take nothing. */
    private interface Stalling {
        AutoCloseable open(ConsoleProcess console, String token) throws IOException, InterruptedException;
    }

    /** Opens clients that listen. */
    private interface Listening {
        Crowd open(ConsoleProcess console, String token) throws IOException, InterruptedException;
    }

    @Test
    void whoeverTakesNothingSlowsNobody() throws Exception {
        measure(
                "events",
                "event streams",
                (console, token) -> new EventCrowd(console, token, HEALTHY),
                (console, token) -> new StalledEvents(console, token, STALLED));
        measure(
                "sync",
                "flagd clients",
                (console, token) -> new SyncCrowd(console, token, HEALTHY),
                (console, token) -> new StalledSync(console, token, STALLED));
        section.table(rows);
        section.write();
    }

    private void measure(String kind, String name, Listening listening, Stalling stalling) throws Exception {
        Path directory = Jvm.workDirectory("bench-stalled");
        ConsoleSettings settings =
                ConsoleSettings.on(directory, Map.of()).withAddition(Addition.jar(directory, SmallBuffers.class));
        try (ConsoleProcess console = ConsoleProcess.start(settings);
                Flipping flipping = new Flipping(console)) {
            BenchSystem.define(Api.of(console));
            String token = Api.of(console).evaluateToken(BenchSystem.KEY);
            new ReachRun(console, flipping, token).warmedUp();
            try (Crowd crowd = listening.open(console, token)) {
                StalledRun run = new StalledRun(console, flipping, crowd, kind);
                run.flips(FLIPS / 2);
                Latencies alone = run.flips(FLIPS);
                Memory before = Memory.of(console.pid());
                add("nothing: " + name, alone, before.heapMegabytes(), before.residentMegabytes(), 0);
                try (AutoCloseable _ = stalling.open(console, token)) {
                    Latencies beside = run.flipsUntilCut(STALLED);
                    add("500 that take nothing", beside, run.mostHeap(), run.mostResident(), STALLED);
                }
                Latencies after = run.flips(FLIPS);
                Memory left = Memory.of(console.pid());
                add("nothing again", after, left.heapMegabytes(), left.residentMegabytes(), 0);
            }
            console.stop();
        }
    }

    private void add(String what, Latencies last, double heap, double resident, int cut) {
        rows.add(List.of(
                what,
                Integer.toString(last.count()),
                millis(last.percentile(50)),
                millis(last.percentile(99)),
                millis(last.percentile(100)),
                whole(heap),
                whole(resident),
                Integer.toString(cut)));
        section.json()
                .withArray("rows")
                .addObject()
                .put("what", what)
                .put("flips", last.count())
                .put("lastP50Ms", last.percentile(50))
                .put("lastP99Ms", last.percentile(99))
                .put("lastMaxMs", last.percentile(100))
                .put("heapMb", heap)
                .put("residentMb", resident)
                .put("cutOff", cut);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
