package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes something down on the incident's timeline.
 *
 * @param text Markdown
 * @param happenedAt when what it tells of happened, or null for now
 */
public record AddNote(
        Actor by,
        IncidentKey incident,
        String text,
        @Nullable Instant happenedAt) {

    /** A note may be as long as a request. */
    public static final int LONGEST = 1_000_000;

    public AddNote {
        text = Given.text("text", text, LONGEST);
    }
}
