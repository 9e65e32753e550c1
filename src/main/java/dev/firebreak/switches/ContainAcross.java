package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import org.jspecify.annotations.Nullable;

/** Asks to put all switches that the selection finds, in any system, at their safest position. */
public record ContainAcross(
        Actor by,
        Selection selection,
        Reason reason,
        @Nullable IncidentKey incident) {}
