package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;

/**
 * Marks an entry as a key event, or takes the mark away.
 *
 * @param seq the entry's number
 */
public record PinEntry(Actor by, IncidentKey incident, long seq, boolean pinned) {}
