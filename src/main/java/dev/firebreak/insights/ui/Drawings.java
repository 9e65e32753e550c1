package dev.firebreak.insights.ui;

import dev.firebreak.base.Durations;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.ChartData;
import dev.firebreak.base.ui.ChartData.Paint;
import dev.firebreak.base.ui.ChartData.Point;
import dev.firebreak.base.ui.ChartData.Series;
import dev.firebreak.base.ui.ChartData.Shape;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.Figure;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.Spread;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is drawn of how a time went; days are those of UTC. */
final class Drawings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** The levels that there are at first have each their own; of a team's own ones those after them share the last. */
    private static final List<Paint> WORST_FIRST =
            List.of(Paint.BAD, Paint.WARN, Paint.CALM, Paint.QUIET, Paint.FAINT, Paint.OTHER);

    private final List<InsightsReport> parts;
    private final String across;

    Drawings(List<InsightsReport> parts, String across) {
        this.parts = parts;
        this.across = across;
    }

    /**
     * How many incidents there were, by level.
     *
     * @param known the levels that there are, the worst first; it stands at the foot
     */
    ChartData incidents(List<String> known) {
        Set<String> levels = new LinkedHashSet<>(known);
        parts.forEach(part -> levels.addAll(part.counts().byLevel().keySet()));
        List<String> ranked = List.copyOf(levels);
        List<Series> series = ranked.stream()
                .filter(level -> parts.stream().anyMatch(part -> part.counts().of(level) > 0))
                .map(level -> counts(level, ranked.indexOf(level)))
                .toList();
        return new ChartData("Incidents by severity", Shape.STACKED_BARS, across, "incidents", labels(), series);
    }

    private Series counts(String level, int rank) {
        return new Series(
                level,
                WORST_FIRST.get(Math.min(rank, WORST_FIRST.size() - 1)),
                parts.stream().map(part -> count(part, level)).toList());
    }

    private static Point count(InsightsReport part, String level) {
        int count = part.counts().of(level);
        return count == 0
                ? new Point(null, "0", null)
                : new Point(
                        (double) count,
                        Numbers.of(count),
                        Addresses.incidents(part.query().ofLevel(level), new Counted.Each()));
    }

    /** How a figure went: median and p90. */
    ChartData figure(Figure figure) {
        List<Spread> spreads =
                parts.stream().map(part -> part.of(figure).spread()).toList();
        Units unit = Units.of(spreads.stream()
                .flatMap(spread -> Stream.of(spread.median(), spread.p90()))
                .filter(Objects::nonNull)
                .toList());
        return new ChartData(
                figure.title(),
                Shape.LINES,
                across,
                figure.title().toLowerCase(Locale.ROOT) + " (" + unit.words() + ")",
                labels(),
                List.of(
                        new Series("median", Paint.CALM, points(figure, Spread::median, unit)),
                        new Series("p90", Paint.WARN, points(figure, Spread::p90, unit))));
    }

    private List<Point> points(Figure figure, Function<Spread, @Nullable Duration> value, Units unit) {
        return parts.stream()
                .map(part -> point(value.apply(part.of(figure).spread()), unit, link(part, figure)))
                .toList();
    }

    private static Point point(@Nullable Duration time, Units unit, String link) {
        return time == null ? Point.NONE : new Point(unit.of(time), Durations.of(time), link);
    }

    private static String link(InsightsReport part, Figure figure) {
        return Addresses.incidents(part.query(), new Counted.Known(figure));
    }

    private List<String> labels() {
        return parts.stream().map(part -> day(part.query().period().from())).toList();
    }

    private static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}
