package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.LevelKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What figures are made of.
 *
 * @param propagation from the request of its flips until the last instance had the last of them; null where that is not proven
 */
public record Measured(
        IncidentKey key,
        String title,
        IncidentState state,
        LevelKey level,
        boolean provisional,
        Set<SystemKey> systems,
        boolean drill,
        Moments moments,
        @Nullable Duration propagation) {

    public Measured {
        systems = Set.copyOf(systems);
    }

    /** When it was declared, as corrected: the time that it belongs to. */
    public Instant declaredAt() {
        return Objects.requireNonNull(moments.at(Milestone.DECLARED), "every incident was declared");
    }

    /** Whether it counts: drills, and what was none or lives on in another, do not. */
    public boolean counts() {
        return !drill && state.counts();
    }
}
