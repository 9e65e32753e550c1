package dev.firebreak.bench;

import java.util.Comparator;
import java.util.List;

/**
 * How often the busiest of some screens was sent something while flips went on.
 *
 * @param seconds how long the flips took
 * @param messages all that it was sent
 * @param mostInASecond in whichever second it was sent most
 * @param perSecond from its first message to its last
 */
record PushPace(double seconds, int messages, int mostInASecond, double perSecond) {

    private static final double SECOND = 1000;

    /** @param screens the moments of each screen's messages, in milliseconds */
    static PushPace of(double seconds, List<List<Double>> screens) {
        List<Double> busiest = screens.stream()
                .max(Comparator.<List<Double>>comparingInt(PushPace::most).thenComparingInt(List::size))
                .orElseThrow();
        double span = busiest.isEmpty() ? 0 : busiest.getLast() - busiest.getFirst();
        return new PushPace(
                seconds, busiest.size(), most(busiest), span == 0 ? 0 : (busiest.size() - 1) * SECOND / span);
    }

    private static int most(List<Double> times) {
        int most = 0;
        for (int first = 0, last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
