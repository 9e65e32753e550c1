package dev.firebreak.insights.ui;

import dev.firebreak.insights.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far back the page looks, and in which parts it draws that; all parts of one are equally long. */
enum Stretch {
    MONTH("30 days", "30 days before", 30, 6, "5 days from"),
    QUARTER("90 days", "90 days before", 90, 15, "6 days from"),
    YEAR("Year", "year before", 364, 13, "4 weeks from");

    private final String words;
    private final String before;
    private final int days;
    private final int parts;
    private final String each;

    Stretch(String words, String before, int days, int parts, String each) {
        this.words = words;
        this.before = before;
        this.days = days;
        this.parts = parts;
        this.each = each;
    }

    String words() {
        return words;
    }

    /** "90 days before", as the end of "from the …". */
    String before() {
        return before;
    }

    int days() {
        return days;
    }

    int parts() {
        return parts;
    }

    /** What the labels below a drawing are. */
    String each() {
        return each;
    }

    /** Until the end of this hour, so that what was declared a moment ago is in it. */
    Period until(Instant now) {
        Instant to = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        return new Period(to.minus(Duration.ofDays(days)), to);
    }
}
