package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put every switch of a system at its safest position, for everyone, until restored.
 *
 * @param reasonFollows whether the reason is only a placeholder that will be completed
 */
public record StopEverything(
        Actor by,
        SystemKey system,
        Reason reason,
        boolean reasonFollows,
        @Nullable IncidentKey incident) {

    /** With a reason that stands as it is. */
    public StopEverything(Actor by, SystemKey system, Reason reason, @Nullable IncidentKey incident) {
        this(by, system, reason, false, incident);
    }
}
