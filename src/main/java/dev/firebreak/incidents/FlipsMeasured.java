package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.delivery.Propagations;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the flips of incidents came to, those of incidents merged into them included. */
@Component
class FlipsMeasured {

    private final Propagations propagations;
    private final Privacy privacy;

    FlipsMeasured(Propagations propagations, Privacy privacy) {
        this.propagations = propagations;
        this.privacy = privacy;
    }

    /** Of one. */
    Propagations.OfIncident of(IncidentKey incident) {
        return of(Set.of(incident)).getOrDefault(incident, Propagations.OfIncident.NONE);
    }

    /** Of several at once; those without a flip are left out. */
    Map<IncidentKey, Propagations.OfIncident> of(Collection<IncidentKey> incidents) {
        Map<IncidentKey, IncidentKey> home = home(incidents);
        Map<IncidentKey, Propagations.OfIncident> came = new HashMap<>();
        propagations
                .ofIncidents(home.keySet())
                .forEach((key, one) -> came.merge(home.getOrDefault(key, key), one, Propagations.OfIncident::and));
        return came;
    }

    /** Where the flips of each count: in the incident itself, or in the last one that it went on in. */
    private Map<IncidentKey, IncidentKey> home(Collection<IncidentKey> incidents) {
        Map<IncidentKey, IncidentKey> home = new HashMap<>();
        incidents.forEach(incident -> home.put(incident, incident));
        for (IncidentKey incident : incidents) {
            IncidentKey last = home.getOrDefault(incident, incident);
            privacy.merged(incident).forEach(merged -> home.put(merged, last));
        }
        return home;
    }
}
