package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says anew all that is said of a side effect.
 *
 * @param asOf when what the actor has seen was last changed: nothing newer is overwritten. Null overwrites whatever there is
 */
public record ChangeSideEffect(
        Actor by,
        IncidentKey incident,
        SideEffectId id,
        SideEffectDetails details,
        @Nullable Instant asOf) {

    public ChangeSideEffect(Actor by, IncidentKey incident, SideEffectId id, SideEffectDetails details) {
        this(by, incident, id, details, null);
    }

    /** What somebody makes of one that they see. */
    public static ChangeSideEffect of(Actor by, IncidentKey incident, SideEffect seen, SideEffectDetails details) {
        return new ChangeSideEffect(by, incident, seen.id(), details, seen.changedAt());
    }
}
