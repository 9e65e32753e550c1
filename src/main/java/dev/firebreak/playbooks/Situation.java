package dev.firebreak.playbooks;

import dev.firebreak.incidents.IncidentRow;
import java.util.Map;

/** How the incident stands at this moment. */
interface Situation {

    IncidentRow incident();

    /** What is known of it by the names that conditions use: {@code incident.severity} and so on. */
    Map<String, Object> known();
}
