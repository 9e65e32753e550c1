package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What was said about entries afterwards.
 *
 * @param pinned the numbers of key events
 * @param corrected by the number of the entry that is struck through
 */
public record Marks(Set<Long> pinned, Map<Long, Correction> corrected) {

    /** The words that hold instead. */
    public record Correction(IncidentKey incident, String text, String by, Instant at) {}

    public Marks {
        pinned = Set.copyOf(pinned);
        corrected = Map.copyOf(corrected);
    }
}
