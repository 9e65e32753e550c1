package dev.firebreak.timeline;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a database is told to leave out what an incident wrote that is kept from the reader, or another one of it. */
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
        String keys = String.join(", ", Collections.nCopies(incidents.size(), "?"));
        return "(kind not like '" + OF_INCIDENTS + "%' or (coalesce(incident, '') not in (" + keys
                + ") and coalesce(other_incident, '') not in (" + keys + ")))";
    }

    List<String> arguments() {
        List<String> once = List.copyOf(incidents);
        return Stream.concat(once.stream(), once.stream()).toList();
    }
}
