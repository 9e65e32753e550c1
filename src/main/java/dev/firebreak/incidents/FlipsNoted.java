package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import java.util.List;
import java.util.Set;

/** Within a transaction: an incident takes note of flips that it did not know of. */
record FlipsNoted(IncidentKey incident, Set<SystemKey> systems, List<FlipRow> flips) {}
