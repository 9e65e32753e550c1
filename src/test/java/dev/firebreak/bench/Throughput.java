package dev.firebreak.bench;

import java.time.Duration;
import java.util.List;

/**
 * Requests a second and their latencies in milliseconds.
 *
 * @param otherAnswers those that were not as expected
 * @param cpuMicros processor time that the server spent on one request, in microseconds
 */
record Throughput(double perSecond, double p50, double p95, double p99, long otherAnswers, double cpuMicros) {

    /** @param cpu what the server spent on all requests of the run */
    static Throughput parse(String line, Duration cpu) {
        List<String> parts = Words.of(line);
        return new Throughput(
                Double.parseDouble(parts.get(0)),
                Double.parseDouble(parts.get(1)),
                Double.parseDouble(parts.get(2)),
                Double.parseDouble(parts.get(3)),
                Long.parseLong(parts.get(4)),
                cpu.toNanos() / 1000.0 / Long.parseLong(parts.get(5)));
    }

    /** The run in the middle by requests a second: neither the luckiest nor the unluckiest. */
    static Throughput median(List<Throughput> runs) {
        List<Throughput> sorted = runs.stream()
                .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
