package dev.firebreak.timeline;

import dev.firebreak.base.IncidentKey;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; a null part does not narrow.
 *
 * @param kind a kind, or the start of one that ends in a dot, such as {@code restore.}
 * @param actor an actor's identity
 */
public record TimelineFilter(
        @Nullable String system,
        @Nullable String switchKey,
        @Nullable String incident,
        @Nullable String kind,
        @Nullable String actor) {

    public static final TimelineFilter ALL = new TimelineFilter(null, null, null, null, null);

    /** All that belongs to one incident. */
    public static TimelineFilter ofIncident(IncidentKey key) {
        return new TimelineFilter(null, null, key.value(), null, null);
    }

    boolean isBeginningOfKind() {
        return kind != null && kind.endsWith(".");
    }

    /** What comes after all kinds that begin so; null for a whole kind. */
    @Nullable
    String endOfKinds() {
        return kind == null || !isBeginningOfKind() ? null : kind.substring(0, kind.length() - 1) + "/";
    }
}
