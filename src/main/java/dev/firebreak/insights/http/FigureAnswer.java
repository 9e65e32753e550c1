package dev.firebreak.insights.http;

import dev.firebreak.base.Durations;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.insights.FigureSummary;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one figure came to. Median and p90 are by nearest rank, of the incidents that have a value.
 *
 * @param figure its key, such as ttc
 * @param formula how it comes about
 * @param n of how many incidents
 * @param missing how many have no value of it
 * @param invalid the keys of those that are left out, since their times are in an impossible order
 */
record FigureAnswer(
        String figure,
        String title,
        String formula,
        int n,
        @Nullable Double medianSeconds,
        @Nullable Double p90Seconds,
        int missing,
        List<String> invalid) {

    static FigureAnswer of(FigureSummary summary) {
        return new FigureAnswer(
                summary.figure().name().toLowerCase(Locale.ROOT),
                summary.figure().title(),
                summary.figure().formula(),
                summary.spread().n(),
                Durations.seconds(summary.spread().median()),
                Durations.seconds(summary.spread().p90()),
                summary.missing(),
                summary.invalid().stream()
                        .map(FigureSummary.InvalidFigure::incident)
                        .map(IncidentKey::value)
                        .toList());
    }
}
