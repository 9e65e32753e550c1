package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;

/** Writes down what the system did before it was stopped. */
public record AddSideEffect(Actor by, IncidentKey incident, SideEffectDetails details) {}
