package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import java.util.Set;

/** Somebody asks for an evidence snapshot; publish it within the transaction of whatever asks. */
public record EvidenceAsked(IncidentKey incident, Set<SystemKey> systems) {

    public EvidenceAsked {
        systems = Set.copyOf(systems);
    }
}
