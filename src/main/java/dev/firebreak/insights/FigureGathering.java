package dev.firebreak.insights;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.Measured;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the incidents of a time, as far as whoever asks may know of them, and what was flipped in it. */
@Component
class FigureGathering {

    private final Incidents incidents;
    private final Propagations propagations;

    FigureGathering(Incidents incidents, Propagations propagations) {
        this.incidents = incidents;
        this.propagations = propagations;
    }

    Gathered gather(Actor by, Instant from, InsightsQuery query) {
        List<Measured> fitting = incidents.measured(by, from, query.period().to()).stream()
                .filter(incident -> fits(incident, query.system(), query.severity()))
                .toList();
        return new Gathered(fitting);
    }

    /** The flips of a time: where a severity was chosen those of its incidents, else all but those of drills. */
    List<Propagations.OfSwitch> flips(Actor by, InsightsQuery query) {
        Period period = query.period();
        List<Measured> all = incidents.measured(by, period.from(), period.to());
        Set<IncidentKey> chosen = query.severity() == null
                ? null
                : keys(all.stream()
                        .filter(Measured::counts)
                        .filter(incident -> fits(incident, null, query.severity()))
                        .toList());
        Set<IncidentKey> drills = keys(all.stream().filter(Measured::drill).toList());
        return propagations.bySwitch(
                new Propagations.Asked(period.from(), period.to(), query.system(), chosen, drills));
    }

    private static boolean fits(Measured incident, @Nullable SystemKey system, @Nullable String severity) {
        return (system == null || incident.systems().contains(system))
                && (severity == null || incident.level().value().equals(severity));
    }

    private static Set<IncidentKey> keys(List<Measured> incidents) {
        return incidents.stream().map(Measured::key).collect(Collectors.toSet());
    }
}
