package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put all switches that the selection finds, in any system, at their safest position.
 *
 * @param reasonFollows whether the reason is only a placeholder that will be completed
 */
public record ContainAcross(
        Actor by,
        Selection selection,
        Reason reason,
        boolean reasonFollows,
        @Nullable IncidentKey incident) {

    /** With a reason that stands as it is. */
    public ContainAcross(Actor by, Selection selection, Reason reason, @Nullable IncidentKey incident) {
        this(by, selection, reason, false, incident);
    }
}
