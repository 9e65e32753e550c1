package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.LevelKey;
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
        java.time.@Nullable Duration propagation) {

    public Measured {
        systems = Set.copyOf(systems);
    }

    /** Whether it counts: drills, and what was none or lives on in another, do not. */
    public boolean counts() {
        return !drill && state.counts();
    }
}
