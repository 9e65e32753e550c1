package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.incidents.CorrectEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Other words for an entry.
 *
 * @param entry its seq
 * @param text Markdown, a million characters at most
 */
record CorrectionBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Long entry,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text) {

    CorrectEntry command(Actor by, IncidentKey incident) {
        if (entry == null || entry < 1) {
            throw new InvalidInput("entry", "must be the seq of an entry");
        }
        return new CorrectEntry(by, incident, entry, Given.text("text", text));
    }
}
