package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Flips while many clients listen. */
final class ReachRun {

    private static final int FLIPS = 20;
    private static final int WARM_UP_FLIPS = 30;
    private static final int CONNECTIONS = 2;
    private static final int LOAD_WARM_UP_MILLIS = 1_000;
    private static final int LOAD_MILLIS = 4_000;

    /** Beyond the last repeat, so that it falls into no measurement. */
    private static final int REPEATS_OVER_MILLIS = 5_500;

    private static final int APART_MILLIS = 400;

    /**
     * Evaluations a second.
     *
     * @param idle while nothing is flipped
     * @param flipping while a flip is made every now and then
     */
    record Evaluated(double idle, double flipping) {}

    private final ConsoleProcess console;
    private final Flipping flipping;
    private final String token;
    private double processorMillis;
    private int number;

    ReachRun(ConsoleProcess console, Flipping flipping, String token) {
        this.console = console;
        this.flipping = flipping;
        this.token = token;
    }

    /** Code that has run before, and what the console holds then. */
    Memory warmedUp() throws IOException {
        for (int flip = 0; flip < WARM_UP_FLIPS; flip++) {
            flipping.flip(number++);
        }
        flipping.restoreAll();
        return Memory.of(console.pid());
    }

    /** How long each client waited, flip by flip. */
    List<Latencies> flips(Crowd crowd) throws IOException, InterruptedException {
        List<Latencies> flips = new ArrayList<>();
        flip(crowd);
        Thread.sleep(REPEATS_OVER_MILLIS);
        Duration before = processor();
        for (int flip = 0; flip < FLIPS; flip++) {
            flips.add(flip(crowd));
            Thread.sleep(APART_MILLIS);
        }
        processorMillis = processor().minus(before).toNanos() / 1e6 / FLIPS;
        return flips;
    }

    private Latencies flip(Crowd crowd) throws IOException, InterruptedException {
        crowd.arrivals().expectNext();
        long start = System.nanoTime();
        flipping.flip(number++);
        crowd.arrivals().awaitAll();
        return crowd.arrivals().since(start);
    }

    /** Of the console, repeats of earlier flips and the measurement's own request included. */
    double processorMillisPerFlip() {
        return processorMillis;
    }

    Evaluated evaluations(Crowd crowd) throws Exception {
        double idle = perSecond(load().run(console.port(), CONNECTIONS, LOAD_WARM_UP_MILLIS, LOAD_MILLIS));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Callable<Load.Measured> loading =
                    () -> load().run(console.port(), CONNECTIONS, LOAD_WARM_UP_MILLIS, LOAD_MILLIS);
            Future<Load.Measured> measured = other.submit(loading);
            while (!measured.isDone()) {
                flip(crowd);
                Thread.sleep(APART_MILLIS);
            }
            return new Evaluated(idle, perSecond(measured.get()));
        }
    }

    private Load load() {
        return new Load(
                RawRequest.post(
                        "/ofrep/v1/evaluate/flags/" + BenchSystem.keys().getFirst(),
                        Map.of("Authorization", "Bearer " + token, "X-Firebreak-Instance", "caller"),
                        "{\"context\":{\"targetingKey\":\"customer-1\"}}"),
                200);
    }

    private static double perSecond(Load.Measured measured) {
        return measured.latencies().count() / measured.seconds();
    }

    private Duration processor() {
        return ProcessHandle.of(console.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
