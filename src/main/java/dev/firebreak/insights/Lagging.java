package dev.firebreak.insights;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;

/** An instance that has not been given what it should have been. */
public record Lagging(SystemKey system, String systemName, Reach.Laggard laggard) {}
