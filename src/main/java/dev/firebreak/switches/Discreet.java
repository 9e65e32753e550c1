package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import org.jspecify.annotations.Nullable;

/**
 * Shows flips to one reader without the incidents that are kept from them: the flip is for everybody to see, what it
 * belongs to is not.
 *
 * @param named the incident that the reader just named themselves, if any
 */
public record Discreet(
        Actor reader, IncidentRegister incidents, @Nullable IncidentKey named) {

    public static Discreet to(Actor reader, IncidentRegister incidents) {
        return new Discreet(reader, incidents, null);
    }

    /** Whoever names an incident reads it in the answer, as if there were none of that key. */
    public Discreet but(@Nullable IncidentKey key) {
        return new Discreet(reader, incidents, key);
    }

    /** Its key, and of a rehearsal that it is one; empty where there is none. */
    public String words(FlipRow flip) {
        IncidentKey incident = incident(flip);
        if (incident == null) {
            return "";
        }
        return isDrill(flip) ? incident + " (drill)" : incident.value();
    }

    /** Whether that incident is a rehearsal; of one that is kept from the reader they are told that it is none. */
    public boolean isDrill(FlipRow flip) {
        IncidentKey incident = incident(flip);
        return incident != null && !incidents.hides(incident, reader) && incidents.isDrill(incident);
    }

    /** The incident that the flip belongs to, if there is one that the reader may know of; the one that keeps it first. */
    public @Nullable IncidentKey incident(FlipRow flip) {
        for (IncidentKey keeping : incidents.keeping(flip.id().value())) {
            if (!incidents.hides(keeping, reader)) {
                return keeping;
            }
        }
        IncidentKey incident = flip.incident();
        return incident == null || (!incident.equals(named) && incidents.hides(incident, reader)) ? null : incident;
    }
}
