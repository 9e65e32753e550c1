package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says when an incident passed a milestone.
 *
 * @param at null where nobody knows
 */
public record SetMoment(
        Actor by,
        IncidentKey incident,
        Milestone milestone,
        @Nullable Instant at,
        Reason reason) {}
