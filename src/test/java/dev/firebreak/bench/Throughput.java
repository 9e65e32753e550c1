package dev.firebreak.bench;

import java.util.List;

/** Requests a second and their latencies in milliseconds; other answers than the expected one are counted. */
record Throughput(double perSecond, double p50, double p95, double p99, long otherAnswers) {

    static Throughput parse(String line) {
        List<String> parts = Words.of(line);
        return new Throughput(
                Double.parseDouble(parts.get(0)),
                Double.parseDouble(parts.get(1)),
                Double.parseDouble(parts.get(2)),
                Double.parseDouble(parts.get(3)),
                Long.parseLong(parts.get(4)));
    }

    /** The run in the middle by requests a second: neither the luckiest nor the unluckiest. */
    static Throughput median(List<Throughput> runs) {
        List<Throughput> sorted = runs.stream()
                .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
