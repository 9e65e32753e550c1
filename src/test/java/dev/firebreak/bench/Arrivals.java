package dev.firebreak.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When each of many clients was told of a revision; noted by one thread, awaited by another. */
final class Arrivals {

    private static final int LONGEST_SECONDS = 60;

    private final long[] last;
    private final long[] at;
    private long highest;
    private volatile long wanted = 1;
    private volatile CountDownLatch missing;

    Arrivals(int clients) {
        last = new long[clients];
        at = new long[clients];
        missing = new CountDownLatch(clients);
    }

    /** The same revision again, as in a repeat, is no news. */
    void arrived(int client, long revision) {
        if (revision <= last[client]) {
            return;
        }
        boolean news = last[client] < wanted && revision >= wanted;
        last[client] = revision;
        at[client] = System.nanoTime();
        highest = Math.max(highest, revision);
        if (news) {
            missing.countDown();
        }
    }

    /** To be called while nothing changes: counts who is told of the next revision. */
    void expectNext() {
        missing = new CountDownLatch(last.length);
        wanted = highest + 1;
    }

    void awaitAll() throws InterruptedException {
        if (!missing.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(missing.getCount() + " of " + last.length + " clients were not told");
        }
    }

    /** How long after this moment each was told. */
    Latencies since(long start) {
        Latencies latencies = new Latencies();
        for (long each : at) {
            latencies.add(each - start);
        }
        return latencies;
    }
}
