package dev.firebreak.insights;

import dev.firebreak.incidents.Figure;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What a time came to.
 *
 * @param counts how many incidents there were, those left out aside
 * @param leftOut what is in none of the numbers
 * @param figures each figure, in their order
 */
public record InsightsReport(InsightsQuery query, Counts counts, LeftOut leftOut, List<FigureSummary> figures) {

    public InsightsReport {
        figures = List.copyOf(figures);
    }

    static InsightsReport of(InsightsQuery query, Collection<Sample> samples, LeftOut leftOut) {
        return new InsightsReport(
                query,
                Counts.of(samples),
                leftOut,
                Arrays.stream(Figure.values())
                        .map(figure -> FigureSummary.of(figure, samples))
                        .toList());
    }

    public FigureSummary of(Figure figure) {
        return figures.stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    /** The incidents that are left out of some figure; each once for each figure. */
    public List<FigureSummary.InvalidFigure> invalid() {
        return figures.stream().flatMap(each -> each.invalid().stream()).toList();
    }
}
