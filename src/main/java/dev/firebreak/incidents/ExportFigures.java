package dev.firebreak.incidents;

import dev.firebreak.delivery.Propagations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of an incident, with the words that say how they come about. */
final class ExportFigures {

    /** One of them; millis where it has a value. */
    record Line(String title, String words, @Nullable Long millis, String formula) {}

    private ExportFigures() {}

    static List<Line> of(Moments moments) {
        return FigureOfIncident.all(moments, Propagations.OfIncident.NONE, null).stream()
                .filter(line -> line.figure() != Figure.PROPAGATION)
                .map(ExportFigures::line)
                .toList();
    }

    private static Line line(FigureOfIncident of) {
        Duration known = of.value().duration();
        return new Line(
                of.figure().title(),
                of.value().words(),
                known == null ? null : known.toMillis(),
                of.figure().formula());
    }
}
