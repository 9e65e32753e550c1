package dev.firebreak.timeline;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How a database is told to leave out what an incident wrote that is kept from the reader. */
record Hidden(Set<String> incidents) {

    /** How the kinds begin of what is told of an incident itself. */
    static final String OF_INCIDENTS = "incident.";

    Hidden {
        incidents = Set.copyOf(incidents);
    }

    boolean isAnything() {
        return !incidents.isEmpty();
    }

    /** Of a row of {@code timeline_entry}. */
    String condition() {
        return "(kind not like '" + OF_INCIDENTS + "%' or coalesce(incident, '') not in ("
                + String.join(", ", Collections.nCopies(incidents.size(), "?")) + "))";
    }

    List<String> arguments() {
        return List.copyOf(incidents);
    }
}
