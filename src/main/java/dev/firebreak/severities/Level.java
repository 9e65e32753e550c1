package dev.firebreak.severities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level of severity and what it brings.
 *
 * @param tells the roles and channels that are told, by names of the team's own
 * @param updateEvery how often a status update is due, or null if none is
 * @param reviewDueIn how long after resolving the review is due, or null if none is asked for
 * @param playbooks the keys of those that are suggested
 */
public record Level(
        LevelKey key,
        String name,
        String meaning,
        List<String> tells,
        @Nullable Duration updateEvery,
        @Nullable Duration reviewDueIn,
        List<String> playbooks) {

    public Level {
        tells = List.copyOf(tells);
        playbooks = List.copyOf(playbooks);
    }

    /** When the review of what was resolved then is due; null where none is asked for, or it is not resolved. */
    public @Nullable Instant reviewDue(@Nullable Instant resolved) {
        return reviewDueIn == null || resolved == null ? null : resolved.plus(reviewDueIn);
    }
}
