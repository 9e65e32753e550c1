package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.severities.LevelKey;
import java.util.Set;

/** What figures are made of, read without the rest of the incident: a year of them is read at once. */
record MeasuredRow(
        Long number,
        String incidentKey,
        String title,
        IncidentState state,
        String levelKey,
        boolean provisional,
        boolean drill,
        KeptMoments moments) {

    /** One of an incident's systems. */
    record OnSystem(Long number, String system) {}

    IncidentKey key() {
        return new IncidentKey(incidentKey);
    }

    Measured measured(Set<SystemKey> systems, Propagations.OfIncident flips) {
        return new Measured(
                key(), title, state, new LevelKey(levelKey), provisional, systems, drill, moments.moments(), flips);
    }
}
