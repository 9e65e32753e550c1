package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import java.util.Set;

/** Within a transaction: somebody says that flips made before belong to an incident. */
record FlipsAttached(IncidentKey incident, Set<SystemKey> systems) {}
