package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;

/** Says anew all that is said of a side effect. */
public record ChangeSideEffect(Actor by, IncidentKey incident, SideEffectId id, SideEffectDetails details) {}
