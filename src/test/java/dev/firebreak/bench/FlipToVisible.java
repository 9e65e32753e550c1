package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.Pause;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a flip's request to the first answer that a polling client gets with it: the client asks for all switches with the
 * ETag that it has, without a pause. No question asked after the 201 may be answered as before the flip.
 */
final class FlipToVisible {

    private static final int FLIPS = 100;

    private final ConsoleProcess flipped;
    private final ConsoleProcess asked;
    private final String token;
    private final Latencies visible = new Latencies();
    private int servedOld;

    /** @param asked the same console, or another on the same database */
    FlipToVisible(ConsoleProcess flipped, ConsoleProcess asked, String token) {
        this.flipped = flipped;
        this.asked = asked;
        this.token = token;
    }

    /** When the last question was asked whose answer was old, and when the first new answer came. */
    private record Change(long lastOldAskedAt, long answeredAt) {}

    void measure() throws IOException {
        try (Flipping flipping = new Flipping(flipped);
                RawClient poller = new RawClient(asked.port());
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            awaitToken(poller);
            for (int number = 0; number < FLIPS; number++) {
                String etag = ask(poller, null).header("ETag").orElseThrow();
                Future<Change> change = thread.submit(() -> poll(poller, etag));
                Pause.millis(5);
                long start = System.nanoTime();
                flipping.flip(number);
                long acknowledged = System.nanoTime();
                note(change.get(10, TimeUnit.SECONDS), start, acknowledged);
            }
            flipping.restoreAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the flip did not become visible", e);
        }
    }

    /** Another node learns of a new token within seconds. */
    private void awaitToken(RawClient poller) throws IOException {
        for (int attempt = 0; ask(poller, null).status() != 200; attempt++) {
            if (attempt == 100) {
                throw new IllegalStateException("the token is not known there");
            }
            Pause.millis(100);
        }
    }

    private void note(Change change, long start, long acknowledged) {
        visible.add(change.answeredAt() - start);
        if (change.lastOldAskedAt() > acknowledged) {
            servedOld++;
        }
    }

    private Change poll(RawClient poller, String etag) throws IOException {
        long lastOld = Long.MIN_VALUE;
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(9);
        long askedAt = System.nanoTime();
        while (ask(poller, etag).status() != 200) {
            lastOld = askedAt;
            askedAt = System.nanoTime();
            if (askedAt > giveUp) {
                throw new IllegalStateException("still served as before the flip");
            }
        }
        return new Change(lastOld, System.nanoTime());
    }

    private RawClient.Response ask(RawClient poller, @Nullable String etag) throws IOException {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token));
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        return poller.send(RawRequest.post("/ofrep/v1/evaluate/flags", headers, "{}"));
    }

    int servedOld() {
        return servedOld;
    }

    void write(ObjectNode json) {
        json.put("count", visible.count())
                .put("p50Ms", visible.percentile(50))
                .put("p99Ms", visible.percentile(99))
                .put("servedOldAfter201", servedOld);
    }

    static List<String> columns() {
        return List.of("database", "visible p50 ms", "p99 ms", "served old after the 201");
    }

    List<String> row(String database) {
        return List.of(
                database,
                Figures.millis(visible.percentile(50)),
                Figures.millis(visible.percentile(99)),
                asked == flipped ? Integer.toString(servedOld) : "in between, yes");
    }
}
