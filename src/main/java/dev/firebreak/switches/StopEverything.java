package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/** Asks to put every switch of a system at its safest position, for everyone, until restored. */
public record StopEverything(
        Actor by, SystemKey system, Reason reason, @Nullable IncidentKey incident) {}
