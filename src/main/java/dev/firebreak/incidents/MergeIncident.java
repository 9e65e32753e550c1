package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;

/**
 * Lets an incident go on in another.
 */
public record MergeIncident(Actor by, IncidentKey incident, IncidentKey into, Reason reason) {}
