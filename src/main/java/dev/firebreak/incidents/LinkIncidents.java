package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;

/** Says how an incident relates to another; both then show it. */
public record LinkIncidents(Actor by, IncidentKey incident, LinkKind kind, IncidentKey other) {

    public LinkIncidents {
        if (!kind.isSaid()) {
            throw new InvalidInput("kind", "cannot be said: merging and splitting off are acts of their own");
        }
    }
}
