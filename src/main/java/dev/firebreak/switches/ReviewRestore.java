package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;

/** Says that an emergency restore was looked at afterwards, and what came of it. */
public record ReviewRestore(Actor by, RestoreId restore, Reason note) {}
