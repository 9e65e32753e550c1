package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put a mode's positions in force, for everyone, until restored.
 *
 * @param reasonFollows whether the reason is only a placeholder that will be completed
 */
public record ApplyMode(
        Actor by,
        SystemKey system,
        ModeKey mode,
        Reason reason,
        boolean reasonFollows,
        @Nullable IncidentKey incident) {

    /** With a reason that stands as it is. */
    public ApplyMode(Actor by, SystemKey system, ModeKey mode, Reason reason, @Nullable IncidentKey incident) {
        this(by, system, mode, reason, false, incident);
    }
}
