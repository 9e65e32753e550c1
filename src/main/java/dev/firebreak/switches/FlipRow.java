package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One flip as screens and programs see it.
 *
 * @param revision the system's revision that this flip made
 * @param requestedAt when the request for it came in
 * @param at when it was decided, in the order of revisions
 * @param reasonFollows whether the reason was left to be completed
 * @param through how it was made: {@code flip}, {@code stop}, {@code mode:KEY} or {@code containment}
 * @param askedAt when its time was up and a restore proposal was opened, or null
 */
public record FlipRow(
        FlipId id,
        SystemKey system,
        SwitchKey switchKey,
        PositionKey position,
        Scope scope,
        FlipState state,
        long revision,
        Instant requestedAt,
        Instant at,
        By by,
        Actor.Source source,
        String reason,
        boolean reasonFollows,
        @Nullable Instant expiresAt,
        @Nullable OnExpiry onExpiry,
        @Nullable Instant askedAt,
        @Nullable IncidentKey incident,
        String through,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** Who acted, as it was then. */
    public record By(Actor.Kind kind, String id, String name) {

        static By of(Actor actor) {
            return new By(actor.kind(), actor.identity(), actor.name());
        }
    }

    /** Whether this flip alone decides for everyone until somebody restores it. */
    boolean isLasting() {
        return scope instanceof Scope.Everyone && expiresAt == null;
    }
}
