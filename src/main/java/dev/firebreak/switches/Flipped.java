package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.Map;

/**
 * What an act of containing did.
 *
 * @param revisions the revision of each system it touched
 * @param flips those it added, and those that already stood just so
 */
public record Flipped(Map<SystemKey, Long> revisions, List<FlipRow> flips) {

    public Flipped {
        revisions = Map.copyOf(revisions);
        flips = List.copyOf(flips);
    }
}
