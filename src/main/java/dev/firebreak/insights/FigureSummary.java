package dev.firebreak.insights;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.Figure;
import dev.firebreak.incidents.FigureValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one figure comes to over several incidents.
 *
 * @param spread of those where it is known
 * @param missing how many incidents have no value of it
 * @param invalid those left out, since their times are in an impossible order
 */
public record FigureSummary(Figure figure, Spread spread, int missing, List<InvalidFigure> invalid) {

    /** An incident that was left out, and what of its times cannot be. */
    public record InvalidFigure(IncidentKey incident, String title, String why) {}

    public FigureSummary {
        invalid = List.copyOf(invalid);
    }

    static FigureSummary of(Figure figure, Collection<Sample> samples) {
        List<Duration> known = new ArrayList<>();
        List<InvalidFigure> invalid = new ArrayList<>();
        int missing = 0;
        for (Sample sample : samples) {
            switch (sample.value(figure)) {
                case FigureValue.Known(Duration duration) -> known.add(duration);
                case FigureValue.Missing _ -> missing++;
                case FigureValue.Invalid wrong ->
                    invalid.add(new InvalidFigure(sample.key(), sample.title(), wrong.order()));
            }
        }
        return new FigureSummary(figure, Spread.of(known), missing, invalid);
    }
}
