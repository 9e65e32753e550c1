package dev.firebreak.bench;

import dev.firebreak.process.Api;
import dev.firebreak.process.Pause;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** From a flip's request through the API until it stands drawn on a screen, and how often screens are sent something. */
final class ScreenLatency {

    static final int FLIPS = 30;
    static final int BURST = 100;
    private static final int BURST_APART_MILLIS = 20;
    private static final double MILLION = 1e6;

    private final Api api;
    private final List<Screen> screens;
    private final Random pauses = new Random(42);
    private int number;

    ScreenLatency(Api api, List<Screen> screens) {
        this.api = api;
        this.screens = screens;
    }

    /** Flips come at moments that have nothing to do with the pace of pushes, each on another switch. */
    Latencies flips() throws IOException {
        Latencies latencies = new Latencies();
        for (int flip = 0; flip < FLIPS; flip++) {
            double start = now();
            flip();
            for (Screen screen : screens) {
                latencies.add((long) ((screen.shownAt(number) - start) * MILLION));
            }
            Pause.millis(300 + pauses.nextInt(300));
        }
        return latencies;
    }

    /** Many flips a second, as an automation gone wild makes them, and a second for what is still due. */
    PushPace burst() throws IOException {
        double from = now();
        long begun = System.nanoTime();
        for (int flip = 0; flip < BURST; flip++) {
            flip();
            long due = begun + (flip + 1L) * BURST_APART_MILLIS * 1_000_000;
            Pause.millis(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        double seconds = (now() - from) / 1000;
        Pause.millis(1_000);
        return PushPace.of(
                seconds,
                screens.stream().map(screen -> screen.pushesSince(from)).toList());
    }

    private void flip() throws IOException {
        String key = BenchSystem.keys().get(number % BenchSystem.SWITCHES);
        number++;
        api.post(
                        BenchSystem.PATH + "/switches/" + key + "/flips",
                        Map.of("position", "disabled", "reason", "measured " + number))
                .expect(201);
    }

    /** The machine's clock, which the browser's pages read as well; finer than whole milliseconds. */
    private static double now() {
        return Duration.between(Instant.EPOCH, Instant.now()).toNanos() / MILLION;
    }
}
