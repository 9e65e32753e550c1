package dev.firebreak.playbooks;

import java.time.Instant;

/**
 * What a check found when it last looked.
 *
 * @param verdict whether it holds
 * @param words what was measured, for people
 * @param since since when it has held without a break; the time of looking where it does not
 */
public record Reading(Verdict verdict, String words, Instant at, Instant since) {

    /** Whether something holds. */
    public enum Verdict {
        HOLDS,
        DOES_NOT_HOLD,
        /** It could not be looked at just now. */
        UNREADABLE
    }
}
