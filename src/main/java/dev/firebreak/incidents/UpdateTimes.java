package dev.firebreak.incidents;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When people were told and when they are to be told again.
 *
 * @param lastUpdateAt when the last status update was posted; null before the first
 * @param updateDueAt when the next one is due; null where none is
 * @param remindedAheadOf the due time of which somebody was reminded that it comes near
 * @param remindedDueAt the due time of which somebody was reminded that it is there
 */
@Embeddable
record UpdateTimes(
        @Nullable Instant lastUpdateAt,
        @Nullable Instant updateDueAt,
        @Nullable Instant remindedAheadOf,
        @Nullable Instant remindedDueAt) {

    static final UpdateTimes NONE = new UpdateTimes(null, null, null, null);

    UpdateTimes updated(Instant now) {
        return new UpdateTimes(now, updateDueAt, remindedAheadOf, remindedDueAt);
    }

    UpdateTimes due(@Nullable Instant due) {
        return new UpdateTimes(lastUpdateAt, due, remindedAheadOf, remindedDueAt);
    }

    /** Whether nobody was reminded yet that the due time comes near. */
    boolean isNewAhead() {
        return updateDueAt != null && !updateDueAt.equals(remindedAheadOf);
    }

    /** Whether nobody was reminded yet that the due time is there. */
    boolean isNewDue() {
        return updateDueAt != null && !updateDueAt.equals(remindedDueAt);
    }

    UpdateTimes remindedAhead() {
        return new UpdateTimes(lastUpdateAt, updateDueAt, updateDueAt, remindedDueAt);
    }

    UpdateTimes remindedDue() {
        return new UpdateTimes(lastUpdateAt, updateDueAt, updateDueAt, updateDueAt);
    }
}
