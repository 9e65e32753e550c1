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

    void add(
            String way,
            int clients,
            List<Latencies> flips,
            double processorMillis,
            Memory before,
            Memory open,
            ReachRun.Evaluated evaluated) {
        Latencies last = new Latencies();
        Latencies each = new Latencies();
        flips.forEach(flip -> {
            last.add((long) (flip.percentile(100) * 1e6));
            each.add((long) (flip.percentile(50) * 1e6));
        });
        double resident = (open.residentMegabytes() - before.residentMegabytes()) * 1024 / clients;
        double heap = (open.heapMegabytes() - before.heapMegabytes()) * 1024 / clients;
        rows.add(List.of(
                way,
                Integer.toString(clients),
                millis(last.percentile(50)),
                millis(last.percentile(99)),
                millis(last.percentile(100)),
                millis(each.percentile(50)),
                millis(processorMillis),
                clients < 100 ? "–" : kilobytes(resident),
                clients < 100 ? "–" : kilobytes(heap),
                whole(evaluated.idle()),
                whole(evaluated.flipping())));
        json.addObject()
                .put("way", way)
                .put("clients", clients)
                .put("lastP50Ms", last.percentile(50))
                .put("lastP99Ms", last.percentile(99))
                .put("lastMaxMs", last.percentile(100))
                .put("eachP50Ms", each.percentile(50))
                .put("processorMsPerFlip", processorMillis)
                .put("residentKbPerClient", resident)
                .put("heapKbPerClient", heap)
                .put("evaluationsIdle", evaluated.idle())
                .put("evaluationsFlipping", evaluated.flipping());
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
