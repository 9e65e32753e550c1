package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an act of containing did.
 *
 * @param revisions the revision of each system it touched
 * @param standing flips that already stood just so
 * @param added those that it added
 */
public record Flipped(Map<SystemKey, Long> revisions, List<FlipRow> standing, List<FlipRow> added) {

    public Flipped {
        revisions = Map.copyOf(revisions);
        standing = List.copyOf(standing);
        added = List.copyOf(added);
    }

    /** All flips that make it so, whoever added them. */
    public List<FlipRow> flips() {
        return Stream.concat(standing.stream(), added.stream()).toList();
    }
}
