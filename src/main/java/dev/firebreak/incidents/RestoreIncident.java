package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;

/**
 * Ends what is in force for an incident, on all its systems, as one bundle: one proposal for each system.
 *
 * @param emergency whether a commander goes ahead without the approvals
 */
public record RestoreIncident(Actor by, IncidentKey incident, Reason reason, boolean emergency) {}
