package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import java.io.InputStream;

/**
 * Keeps a file with an incident.
 *
 * @param name what it is called where it comes from
 * @param content read once, and no further than is allowed
 */
public record AddFile(Actor by, IncidentKey incident, String name, InputStream content) {}
