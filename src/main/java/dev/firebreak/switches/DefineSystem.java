package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SystemKey;

/** Asks to define a system, or to describe it anew. */
public record DefineSystem(Actor by, SystemKey system, SystemDetails details) {}
