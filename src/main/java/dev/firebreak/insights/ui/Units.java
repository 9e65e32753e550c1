package dev.firebreak.insights.ui;

import java.time.Duration;
import java.util.Collection;

/** In what a drawing measures times: the largest unit of which the longest has a few. */
enum Units {
    SECONDS("seconds", Duration.ofSeconds(1)),
    MINUTES("minutes", Duration.ofMinutes(1)),
    HOURS("hours", Duration.ofHours(1)),
    DAYS("days", Duration.ofDays(1));

    private static final int A_FEW = 2;

    private final String words;
    private final Duration one;

    Units(String words, Duration one) {
        this.words = words;
        this.one = one;
    }

    static Units of(Collection<Duration> times) {
        Units fitting = SECONDS;
        for (Units unit : values()) {
            Duration few = unit.one.multipliedBy(A_FEW);
            if (times.stream().anyMatch(time -> time.compareTo(few) >= 0)) {
                fitting = unit;
            }
        }
        return fitting;
    }

    String words() {
        return words;
    }

    double of(Duration time) {
        return (double) time.toMillis() / one.toMillis();
    }
}
