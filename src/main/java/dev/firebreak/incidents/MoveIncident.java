package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes an incident to another state.
 *
 * @param reason needed where it is declined, cancelled or reopened, where it goes back to active, where it is contained
 *     without proof, and where it is resolved while flips are in force
 */
public record MoveIncident(
        Actor by,
        IncidentKey incident,
        IncidentState to,
        @Nullable Reason reason) {}
