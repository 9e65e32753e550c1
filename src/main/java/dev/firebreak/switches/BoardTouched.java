package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;

/** Within a transaction: screens of this system have something new to read once it is committed. */
record BoardTouched(SystemKey system) {}
