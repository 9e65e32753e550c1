package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;

/** Something that screens show of a system changed and can be read now; published on the thread that changed it. */
public record BoardChanged(SystemKey system) {}
