package dev.firebreak.playbooks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What time brings to a step; each part may be missing.
 *
 * @param workAt a machine has something to do on it
 * @param wakeAt waiting or resting ends
 * @param timeoutAt it fails
 * @param remindAt people are reminded
 * @param lapseAt an approval is asked no longer
 */
@Embeddable
record Timers(
        @Column(name = "work_at") @Nullable Instant workAt,
        @Column(name = "wake_at") @Nullable Instant wakeAt,
        @Column(name = "timeout_at") @Nullable Instant timeoutAt,
        @Column(name = "remind_at") @Nullable Instant remindAt,
        @Column(name = "lapse_at") @Nullable Instant lapseAt) {

    static final Timers NONE = new Timers(null, null, null, null, null);

    Timers work(@Nullable Instant at) {
        return new Timers(at, wakeAt, timeoutAt, remindAt, lapseAt);
    }

    Timers wake(@Nullable Instant at) {
        return new Timers(workAt, at, timeoutAt, remindAt, lapseAt);
    }

    Timers timeout(@Nullable Instant at) {
        return new Timers(workAt, wakeAt, at, remindAt, lapseAt);
    }

    Timers remind(@Nullable Instant at) {
        return new Timers(workAt, wakeAt, timeoutAt, at, lapseAt);
    }

    Timers lapse(@Nullable Instant at) {
        return new Timers(workAt, wakeAt, timeoutAt, remindAt, at);
    }

    /** All of it so much later: a pause has lasted that long. */
    Timers later(Duration pause) {
        return new Timers(
                later(workAt, pause),
                later(wakeAt, pause),
                later(timeoutAt, pause),
                later(remindAt, pause),
                later(lapseAt, pause));
    }

    private static @Nullable Instant later(@Nullable Instant at, Duration pause) {
        return at == null ? null : at.plus(pause);
    }

    /** When there is next something to do, or null for never. */
    @Nullable
    Instant next() {
        return Stream.of(workAt, wakeAt, timeoutAt, remindAt, lapseAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static boolean isDue(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }
}
