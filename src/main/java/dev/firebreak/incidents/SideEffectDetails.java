package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a side effect.
 *
 * @param what what the system did, such as "refunds paid to forged orders"
 * @param howMany how often, or null where that is not known
 * @param compensator who makes it good: a login, an identity or any name; null where nobody was named
 */
public record SideEffectDetails(
        String what,
        @Nullable Long howMany,
        Undoable undoable,
        @Nullable String compensator,
        SideEffectState state,
        String note) {

    private static final int LONGEST_WHAT = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 10_000;
    private static final long MOST = 1_000_000_000_000L;

    public SideEffectDetails {
        what = Given.line("what", what, LONGEST_WHAT);
        if (howMany != null && (howMany < 0 || howMany > MOST)) {
            throw new InvalidInput("howMany", "must be a whole number from 0 to 1,000,000,000,000, or nothing");
        }
        compensator = compensator == null || compensator.isBlank()
                ? null
                : Given.line("compensator", compensator, LONGEST_NAME);
        note = Given.textIfAny("note", note, LONGEST_NOTE);
    }

    /** Only what it did, and how often: all else comes later. */
    public static SideEffectDetails of(String what, @Nullable Long howMany) {
        return new SideEffectDetails(what, howMany, Undoable.UNKNOWN, null, SideEffectState.OPEN, "");
    }

    public SideEffectDetails in(SideEffectState next) {
        return new SideEffectDetails(what, howMany, undoable, compensator, next, note);
    }
}
