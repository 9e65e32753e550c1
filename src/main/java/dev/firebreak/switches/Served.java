package dev.firebreak.switches;

import org.jspecify.annotations.Nullable;

/**
 * What a context is served.
 *
 * @param flip the flip that decides, or null where the normal position is served
 */
public record Served(Position position, @Nullable FlipRow flip, Why why) {

    /** Why this position, in OpenFeature's words. */
    public enum Why {
        STATIC,
        TARGETING_MATCH,
        SPLIT
    }
}
