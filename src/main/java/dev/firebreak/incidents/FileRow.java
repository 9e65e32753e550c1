package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import java.time.Instant;

/**
 * A file or picture of an incident.
 *
 * @param name what people see; nothing but a name
 * @param mediaType by its content, whatever its name says
 * @param size in bytes
 * @param sha256 of its bytes, in hex
 */
public record FileRow(
        FileId id,
        IncidentKey incident,
        String name,
        String mediaType,
        long size,
        String sha256,
        String by,
        Instant at) {}
