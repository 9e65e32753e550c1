package dev.firebreak.base;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long something took, as people read it: "0.9 s", "4 min 20 s", "2 d 3 h", the same on every screen. */
public final class Durations {

    private static final Duration TENTHS_BELOW = Duration.ofSeconds(10);
    private static final int PARTS = 2;
    private static final double MILLIS = 1_000;

    private Durations() {}

    /** The two largest units of it, cut off below; tenths of a second where it was shorter than ten seconds. */
    public static String of(Duration duration) {
        if (duration.isNegative()) {
            return "−" + of(duration.negated());
        }
        if (duration.isZero()) {
            return "0 s";
        }
        if (duration.compareTo(TENTHS_BELOW) < 0) {
            return tenths(duration);
        }
        return String.join(" ", largest(duration));
    }

    /** In seconds with their thousandths, as programs are told it. */
    public static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / MILLIS;
    }

    /** Never "0.0 s" of what took a moment. */
    private static String tenths(Duration duration) {
        if (duration.toMillis() < 100) {
            return Math.max(1, duration.toMillis()) + " ms";
        }
        long tenths = duration.toMillis() / 100;
        return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    }

    private static List<String> largest(Duration duration) {
        long[] amounts = {duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart()
        };
        String[] units = {"d", "h", "min", "s"};
        int first = 0;
        while (amounts[first] == 0) {
            first++;
        }
        List<String> parts = new ArrayList<>();
        for (int unit = first; unit < Math.min(first + PARTS, units.length); unit++) {
            if (amounts[unit] > 0) {
                parts.add(Numbers.of(amounts[unit]) + " " + units[unit]);
            }
        }
        return parts;
    }
}
