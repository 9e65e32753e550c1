package dev.firebreak.playbooks;

import java.util.Map;

/** What is known of the incident at this moment, by the names that conditions use: {@code incident.severity} and so on. */
@FunctionalInterface
interface Situation {

    Map<String, Object> known();
}
