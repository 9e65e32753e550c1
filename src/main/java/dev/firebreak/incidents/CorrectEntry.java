package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;

/**
 * Puts other words in the place of an entry's; the entry stays, struck through.
 *
 * @param seq the entry's number
 * @param text Markdown
 */
public record CorrectEntry(Actor by, IncidentKey incident, long seq, String text) {

    public CorrectEntry {
        text = Given.text("text", text, AddNote.LONGEST);
    }
}
