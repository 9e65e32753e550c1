package dev.firebreak.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Whether the chain holds from its first entry to its head.
 *
 * @param head the hash of the last link, in hex
 * @param firstBroken the first entry that does not hold, or null
 * @param why what is wrong with it, or null
 */
public record Verification(
        boolean intact,
        long entries,
        String head,
        @Nullable Long firstBroken,
        @Nullable String why) {}
