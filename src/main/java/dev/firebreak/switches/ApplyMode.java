package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/** Asks to put a mode's positions in force, for everyone, until restored. */
public record ApplyMode(
        Actor by,
        SystemKey system,
        ModeKey mode,
        Reason reason,
        @Nullable IncidentKey incident) {}
