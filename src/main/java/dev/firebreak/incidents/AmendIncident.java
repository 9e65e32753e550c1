package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes several parts of an incident as one: all of them, or none.
 *
 * @param change what it is called and concerns
 * @param impact what is known on the four axes, or null where that stays
 * @param circumstances what makes it worse, or null where that stays
 * @param moments when it passed which milestones; empty for one of which nobody knows
 * @param reason needed where a moment is said, it becomes a drill or is one no more, or the severity becomes lower
 */
public record AmendIncident(
        ChangeIncident change,
        @Nullable Impact impact,
        @Nullable Set<Circumstance> circumstances,
        Verdict verdict,
        Map<Milestone, Optional<Instant>> moments,
        @Nullable Reason reason) {

    public AmendIncident {
        circumstances = circumstances == null ? null : Set.copyOf(circumstances);
        Map<Milestone, Optional<Instant>> copy = new EnumMap<>(Milestone.class);
        copy.putAll(moments);
        moments = Collections.unmodifiableMap(copy);
        if (!moments.isEmpty() && reason == null) {
            throw new InvalidInput("reason", "is needed to correct when something happened");
        }
    }

    /** Whether it says anything of how severe it is. */
    boolean judges() {
        return impact != null || circumstances != null || !(verdict instanceof Verdict.AsBefore);
    }
}
