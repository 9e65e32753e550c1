package dev.firebreak.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;

/** What was measured of flips on their way to many clients. */
final class ReachFigures {

    private final Section section;
    private final ArrayNode json;
    private final List<List<String>> rows = new ArrayList<>(List.of(List.of(
            "way",
            "clients",
            "last client: p50 of the flips",
            "p99",
            "max",
            "each client: p50",
            "processor a flip",
            "resident a client",
            "heap a client",
            "evaluations/s idle",
            "while flipping")));

    ReachFigures(Section section) {
        this.section = section;
        this.json = section.json().putArray("rows");
    }

    int measured() {
        return rows.size() - 1;
    }

    /**
     * What was measured of one way and size.
     *
     * @param flips how long each client waited, flip by flip
     * @param processorMillis what a flip cost the console
     * @param before what the console held without the clients
     * @param open what it held with them
     */
    record Row(
            String way,
            int clients,
            List<Latencies> flips,
            double processorMillis,
            Memory before,
            Memory open,
            ReachRun.Evaluated evaluated) {}

    void add(Row row) {
        Latencies last = new Latencies();
        Latencies each = new Latencies();
        row.flips().forEach(flip -> {
            last.add((long) (flip.percentile(100) * 1e6));
            each.add((long) (flip.percentile(50) * 1e6));
        });
        double resident = (row.open().residentMegabytes() - row.before().residentMegabytes()) * 1024 / row.clients();
        double heap = (row.open().heapMegabytes() - row.before().heapMegabytes()) * 1024 / row.clients();
        rows.add(List.of(
                row.way(),
                Integer.toString(row.clients()),
                millis(last.percentile(50)),
                millis(last.percentile(99)),
                millis(last.percentile(100)),
                millis(each.percentile(50)),
                millis(row.processorMillis()),
                row.clients() < 100 ? "–" : kilobytes(resident),
                row.clients() < 100 ? "–" : kilobytes(heap),
                whole(row.evaluated().idle()),
                whole(row.evaluated().flipping())));
        json.addObject()
                .put("way", row.way())
                .put("clients", row.clients())
                .put("lastP50Ms", last.percentile(50))
                .put("lastP99Ms", last.percentile(99))
                .put("lastMaxMs", last.percentile(100))
                .put("eachP50Ms", each.percentile(50))
                .put("processorMsPerFlip", row.processorMillis())
                .put("residentKbPerClient", resident)
                .put("heapKbPerClient", heap)
                .put("evaluationsIdle", row.evaluated().idle())
                .put("evaluationsFlipping", row.evaluated().flipping());
    }

    void write() {
        section.table(rows);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    private static String kilobytes(double value) {
        return String.format(Locale.ROOT, "%.0f KB", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
