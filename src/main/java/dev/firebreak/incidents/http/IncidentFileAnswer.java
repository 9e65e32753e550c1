package dev.firebreak.incidents.http;

import dev.firebreak.incidents.FileRow;
import java.time.Instant;

/** A file of an incident; its type is that of its content, whatever its name says. */
record IncidentFileAnswer(
        String id, String incident, String name, String mediaType, long size, String sha256, String by, Instant at) {

    static IncidentFileAnswer of(FileRow file) {
        return new IncidentFileAnswer(
                file.id().toString(),
                file.incident().value(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.by(),
                file.at());
    }
}
