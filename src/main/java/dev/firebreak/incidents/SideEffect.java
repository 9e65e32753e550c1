package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Numbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the system did before it was stopped, and what becomes of it. Stopping is not undoing.
 *
 * @param incident where it was written down; one merged into another shows there
 * @param howMany how often, or null where that is not known
 * @param compensator who makes it good, or null
 */
public record SideEffect(
        SideEffectId id,
        IncidentKey incident,
        String what,
        @Nullable Long howMany,
        Undoable undoable,
        @Nullable Compensator compensator,
        SideEffectState state,
        String note,
        String addedBy,
        Instant addedAt,
        Instant changedAt) {

    /** @param id the identity of a person that Firebreak knows, or null for a free name */
    public record Compensator(@Nullable String id, String name) {}

    /** "12", or that it is not known. */
    public String count() {
        return howMany == null ? "not known how many" : Numbers.of(howMany);
    }

    /** What was said of it, to be changed in part. */
    public SideEffectDetails details() {
        String who = compensator == null ? null : compensator.id() == null ? compensator.name() : compensator.id();
        return new SideEffectDetails(what, howMany, undoable, who, state, note);
    }
}
