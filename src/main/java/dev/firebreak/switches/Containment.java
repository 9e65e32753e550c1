package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What all flips made by one act of containing have in common. */
record Containment(
        Actor by,
        Instant requestedAt,
        Reason reason,
        boolean reasonFollows,
        Scope scope,
        @Nullable Duration expiresIn,
        @Nullable OnExpiry onExpiry,
        @Nullable IncidentKey incident,
        String through) {

    /** For everyone, until restored. */
    static Containment lasting(
            Actor by,
            Instant requestedAt,
            Reason reason,
            boolean reasonFollows,
            @Nullable IncidentKey incident,
            String through) {
        return new Containment(by, requestedAt, reason, reasonFollows, Scope.EVERYONE, null, null, incident, through);
    }

    /** Whether this flip came of the same person's same act, and still stands for everyone until restored. */
    boolean isSameAs(FlipRow flip) {
        return flip.isLasting()
                && flip.through().equals(through)
                && flip.by().id().equals(by.identity());
    }
}
