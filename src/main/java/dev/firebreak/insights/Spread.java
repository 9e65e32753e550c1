package dev.firebreak.insights;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, over several incidents: never a mean, which one long night would carry away. Both values are by
 * nearest rank: of n sorted times the one at place ⌈p·n⌉, so that each is a time that some incident really took.
 *
 * @param n how many times there are
 * @param median the one in the middle, the lower of the two if there are two; null where there is none
 * @param p90 the one that nine of ten did not exceed; null where there is none
 */
public record Spread(
        int n, @Nullable Duration median, @Nullable Duration p90) {

    public static final Spread NONE = new Spread(0, null, null);

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;
    private static final int ALL = 100;

    public static Spread of(Collection<Duration> times) {
        if (times.isEmpty()) {
            return NONE;
        }
        List<Duration> sorted = times.stream().sorted().toList();
        return new Spread(sorted.size(), at(sorted, MEDIAN), at(sorted, NINETIETH));
    }

    private static Duration at(List<Duration> sorted, int percent) {
        return sorted.get((sorted.size() * percent + ALL - 1) / ALL - 1);
    }
}
