package dev.firebreak.incidents.http;

import dev.firebreak.base.Durations;
import dev.firebreak.incidents.FigureOfIncident;
import dev.firebreak.incidents.FigureValue;
import dev.firebreak.incidents.MomentOrder;
import dev.firebreak.incidents.Moments;
import dev.firebreak.switches.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long what of an incident took.
 *
 * @param impossible each pair of moments of which one cannot have been before the other
 */
record IncidentFiguresAnswer(List<FigureOfIncidentAnswer> figures, List<ImpossibleAnswer> impossible) {

    /**
     * One figure.
     *
     * @param figure its key, such as ttc
     * @param formula how it comes about
     * @param standing known, missing or invalid
     * @param seconds null unless it is known
     * @param words what a screen shows: how long, or why there is no value
     */
    record FigureOfIncidentAnswer(
            String figure,
            String title,
            String formula,
            String standing,
            @Nullable Double seconds,
            String words) {

        static FigureOfIncidentAnswer of(FigureOfIncident each) {
            return new FigureOfIncidentAnswer(
                    Words.lower(each.figure()),
                    each.figure().title(),
                    each.figure().formula(),
                    standing(each.value()),
                    Durations.seconds(each.value().duration()),
                    each.value().words());
        }

        private static String standing(FigureValue value) {
            return switch (value) {
                case FigureValue.Known _ -> "known";
                case FigureValue.Missing _ -> "missing";
                case FigureValue.Invalid _ -> "invalid";
            };
        }
    }

    /**
     * Two moments in an impossible order.
     *
     * @param early what stands too early, such as contained
     * @param late what it cannot stand before, such as detected
     * @param words such as "contained before detected"
     */
    record ImpossibleAnswer(String early, String late, String words) {

        static ImpossibleAnswer of(MomentOrder.Impossible pair) {
            return new ImpossibleAnswer(pair.early().key(), pair.late().key(), pair.words());
        }
    }

    static IncidentFiguresAnswer of(List<FigureOfIncident> figures, Moments moments) {
        return new IncidentFiguresAnswer(
                figures.stream().map(FigureOfIncidentAnswer::of).toList(),
                MomentOrder.impossible(moments).stream()
                        .map(ImpossibleAnswer::of)
                        .toList());
    }
}
