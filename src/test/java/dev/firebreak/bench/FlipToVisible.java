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

    private final ConsoleProcess console;
    private final String token;
    private final Latencies visible = new Latencies();
    private int servedOld;

    FlipToVisible(ConsoleProcess console, String token) {
        this.console = console;
        this.token = token;
    }

    /** When the last question was asked whose answer was old, and when the first new answer came. */
    private record Change(long lastOldAskedAt, long answeredAt) {}

    void measure() throws IOException {
        try (Flipping flipping = new Flipping(console);
                RawClient poller = new RawClient(console.port());
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
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
                Integer.toString(servedOld));
    }
}
