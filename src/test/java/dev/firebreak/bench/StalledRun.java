package dev.firebreak.bench;

import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Flips at a quick pace, and how long each took to the last client that listens, while others take nothing. */
final class StalledRun {

    private static final int APART_MILLIS = 60;
    private static final int FLIPS_BETWEEN_LOOKS = 10;
    private static final long PATIENCE_SECONDS = 150;

    private final ConsoleProcess console;
    private final Flipping flipping;
    private final Crowd crowd;
    private final String kind;
    private int number;
    private double mostHeap;
    private double mostResident;

    /** @param kind of the streams, as metrics call it */
    StalledRun(ConsoleProcess console, Flipping flipping, Crowd crowd, String kind) {
        this.console = console;
        this.flipping = flipping;
        this.crowd = crowd;
        this.kind = kind;
    }

    Latencies flips(int count) throws IOException, InterruptedException {
        Latencies last = new Latencies();
        for (int flip = 0; flip < count; flip++) {
            last.add(flip());
        }
        return last;
    }

    /** Until so many that take nothing have been cut off. */
    Latencies flipsUntilCut(int stalled) throws IOException, InterruptedException {
        Latencies last = new Latencies();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        long cut = 0;
        while (cut < stalled) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(cut + " of " + stalled + " were cut off");
            }
            for (int flip = 0; flip < FLIPS_BETWEEN_LOOKS; flip++) {
                last.add(flip());
            }
            long now = cut();
            if (last.count() % 100 == 0 || (cut == 0 && now > 0)) {
                look();
            }
            cut = now;
        }
        return last;
    }

    private void look() throws IOException {
        Memory memory = Memory.of(console.pid());
        mostHeap = Math.max(mostHeap, memory.heapMegabytes());
        mostResident = Math.max(mostResident, memory.residentMegabytes());
    }

    double mostHeap() {
        return mostHeap;
    }

    double mostResident() {
        return mostResident;
    }

    private long cut() throws IOException {
        return Api.of(console)
                .get("/actuator/metrics/firebreak.streams.cut?tag=kind:" + kind + "&tag=cause:stalled")
                .expect(200)
                .at("/measurements/0/value")
                .asLong();
    }

    /** In nanoseconds, from the flip's request to the last client. */
    private long flip() throws IOException, InterruptedException {
        if (number > 0 && number % BenchSystem.SWITCHES == 0) {
            crowd.arrivals().expectNext();
            flipping.restoreAll();
            crowd.arrivals().awaitAll();
            Thread.sleep(APART_MILLIS);
        }
        crowd.arrivals().expectNext();
        long start = System.nanoTime();
        flipping.flip(number++);
        crowd.arrivals().awaitAll();
        long took = (long) (crowd.arrivals().since(start).percentile(100) * 1e6);
        Thread.sleep(APART_MILLIS);
        return took;
    }
}
