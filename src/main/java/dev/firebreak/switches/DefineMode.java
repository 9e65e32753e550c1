package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SystemKey;

/** Asks to define a mode, or to define it anew. */
public record DefineMode(Actor by, SystemKey system, ModeRow mode) {}
