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
        Map<IncidentKey, IncidentKey> home = new HashMap<>();
        for (IncidentKey incident : incidents) {
            home.put(incident, incident);
            privacy.merged(incident).forEach(merged -> home.put(merged, incident));
        }
        Map<IncidentKey, Propagations.OfIncident> came = new HashMap<>();
        propagations
                .ofIncidents(home.keySet())
                .forEach((key, one) -> came.merge(home.getOrDefault(key, key), one, Propagations.OfIncident::and));
        return came;
    }
}
