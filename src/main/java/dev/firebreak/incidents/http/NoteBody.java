package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.AddNote;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something to write down.
 *
 * @param text Markdown, a million characters at most
 * @param occurredAt when it happened; left out for now
 */
record NoteBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text,

        @Nullable String occurredAt) {

    AddNote command(Actor by, IncidentKey incident) {
        return new AddNote(by, incident, Given.text("text", text), Given.timeIfAny("occurredAt", occurredAt));
    }
}
