package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;

/** Takes a link away, on both sides. */
public record Unlink(Actor by, IncidentKey incident, LinkId link) {}
