package dev.firebreak.base.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows.
 *
 * @param title what is counted or measured, for the table and for screen readers
 * @param across what the labels are, such as "week of"
 * @param up what the values are, with their unit, such as "time to contain (minutes)"
 * @param labels one for each place from left to right
 */
public record ChartData(String title, Shape shape, String across, String up, List<String> labels, List<Series> series) {

    public ChartData {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.points().size() != labels.size()) {
                throw new IllegalArgumentException(each.name() + " must have a point for each label");
            }
        }
    }

    /** How the values are drawn. */
    public enum Shape {
        /** Bars that stand on each other: parts of a sum. */
        STACKED_BARS,
        /** One line for each series; a blank leaves a gap. */
        LINES
    }

    /** What a series is coloured by; each has a pattern or dashes of its own as well. */
    public enum Paint {
        CALM,
        QUIET,
        FAINT,
        OTHER,
        WARN,
        BAD
    }

    /** One kind of bar, or one line. */
    public record Series(String name, Paint paint, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * One value.
     *
     * @param value where it stands, or null where there is none
     * @param says the value in words, exact and with its unit
     * @param link where what it counts is listed, or null
     */
    public record Point(
            @Nullable Double value, String says, @Nullable String link) {

        /** There is no value here: it is left out, never shown as zero. */
        public static final Point NONE = new Point(null, "–", null);
    }

    /** Whether there is nothing to draw. */
    boolean isEmpty() {
        return series.stream().flatMap(each -> each.points().stream()).allMatch(point -> point.value() == null);
    }
}
