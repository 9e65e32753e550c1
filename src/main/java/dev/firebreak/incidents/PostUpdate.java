package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;

/**
 * Tells others how it stands.
 *
 * @param text Markdown
 */
public record PostUpdate(Actor by, IncidentKey incident, String text, UpdateAudience audience) {

    static final int LONGEST = 20_000;

    public PostUpdate {
        text = Given.text("text", text, LONGEST);
    }
}
