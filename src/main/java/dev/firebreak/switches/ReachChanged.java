package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;

/** How far flips of a system have got, or who runs of it, is not what it was; published a few times a second at most. */
public record ReachChanged(SystemKey system) {}
