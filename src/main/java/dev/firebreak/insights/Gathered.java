package dev.firebreak.insights;

import dev.firebreak.incidents.FigureOfIncident;
import dev.firebreak.incidents.Measured;
import java.util.List;
import java.util.stream.Collectors;

/** What was read of some time: the incidents that fit a question. */
record Gathered(List<Measured> incidents) {

    /** What they come to in the question's time. */
    InsightsReport report(InsightsQuery query) {
        List<Measured> within = incidents.stream()
                .filter(incident -> query.period().has(incident.declaredAt()))
                .toList();
        List<Sample> samples =
                within.stream().filter(Measured::counts).map(Gathered::sample).toList();
        return InsightsReport.of(query, samples, LeftOut.of(within));
    }

    private static Sample sample(Measured incident) {
        return new Sample(
                incident.key(),
                incident.title(),
                incident.level().value(),
                incident.figures().stream()
                        .collect(Collectors.toMap(FigureOfIncident::figure, FigureOfIncident::value)));
    }
}
