package dev.firebreak.insights;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.incidents.FigureOfIncident;
import dev.firebreak.incidents.Measured;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was read of some time: the incidents that fit a question, and what their flips came to. */
record Gathered(List<Measured> incidents, Map<IncidentKey, Propagations.OfIncident> flips) {

    /** What they come to in the question's time. */
    InsightsReport report(InsightsQuery query) {
        List<Measured> within = incidents.stream()
                .filter(incident -> query.period().has(incident.declaredAt()))
                .toList();
        List<Sample> samples =
                within.stream().filter(Measured::counts).map(this::sample).toList();
        return InsightsReport.of(query, samples, LeftOut.of(within));
    }

    private Sample sample(Measured incident) {
        Propagations.OfIncident came = flips.getOrDefault(incident.key(), Propagations.OfIncident.NONE);
        return new Sample(
                incident.key(),
                incident.title(),
                incident.level().value(),
                FigureOfIncident.all(incident.moments(), came, incident.propagation()).stream()
                        .collect(Collectors.toMap(FigureOfIncident::figure, FigureOfIncident::value)));
    }
}
