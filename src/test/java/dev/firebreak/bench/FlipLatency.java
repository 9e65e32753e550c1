package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long a flip takes, from the request to its 201; in turn with the same statements by plain JDBC in one transaction,
 * and with one bare committed INSERT, so that all three meet the same noise.
 */
final class FlipLatency {

    private static final int WARM_UP = 400;
    private static final int FLIPS = 200;

    private final Latencies flips = new Latencies();
    private final Latencies keyed = new Latencies();
    private final Latencies plain = new Latencies();
    private final Latencies inserts = new Latencies();

    void measure(ConsoleProcess console, Yardstick yardstick) throws IOException, SQLException {
        try (Flipping flipping = new Flipping(console);
                Connection one = yardstick.connect();
                Connection other = yardstick.connect()) {
            PlainFlip plainFlip = new PlainFlip(one);
            BareInsert insert = new BareInsert(other);
            for (int number = 0; number < WARM_UP; number++) {
                flipping.flip(number);
                flipping.flipWithKey(number);
                plainFlip.run(number);
                insert.run(number);
            }
            flipping.restoreAll();
            plainFlip.restoreAll();
            for (int number = WARM_UP; number < WARM_UP + FLIPS; number++) {
                long start = System.nanoTime();
                flipping.flip(number);
                long flipped = System.nanoTime();
                plainFlip.run(number);
                long written = System.nanoTime();
                insert.run(number);
                long inserted = System.nanoTime();
                flipping.flipWithKey(number + 1);
                keyed.add(System.nanoTime() - inserted);
                flips.add(flipped - start);
                plain.add(written - flipped);
                inserts.add(inserted - written);
            }
            flipping.restoreAll();
        }
    }

    /** How many times the plain transaction's median a flip's is. */
    double ratio() {
        return flips.percentile(50) / plain.percentile(50);
    }

    void write(ObjectNode json) {
        write(json.putObject("flip"), flips);
        write(json.putObject("flipWithIdempotencyKey"), keyed);
        write(json.putObject("plainTransaction"), plain);
        write(json.putObject("bareInsert"), inserts);
        json.put("flipToPlain", ratio());
    }

    private static void write(ObjectNode json, Latencies latencies) {
        json.put("count", latencies.count())
                .put("p50Ms", latencies.percentile(50))
                .put("p99Ms", latencies.percentile(99));
    }

    static List<String> columns() {
        return List.of(
                "database",
                "flip p50 ms",
                "p99",
                "with key p50",
                "p99",
                "plain JDBC p50",
                "p99",
                "bare INSERT p50",
                "p99",
                "flip / plain");
    }

    List<String> row(String database) {
        return List.of(
                database,
                Figures.millis(flips.percentile(50)),
                Figures.millis(flips.percentile(99)),
                Figures.millis(keyed.percentile(50)),
                Figures.millis(keyed.percentile(99)),
                Figures.millis(plain.percentile(50)),
                Figures.millis(plain.percentile(99)),
                Figures.millis(inserts.percentile(50)),
                Figures.millis(inserts.percentile(99)),
                Figures.times(ratio()));
    }
}
