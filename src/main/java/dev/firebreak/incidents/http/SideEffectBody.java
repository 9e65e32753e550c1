package dev.firebreak.incidents.http;

import dev.firebreak.incidents.SideEffectDetails;
import dev.firebreak.incidents.SideEffectState;
import dev.firebreak.incidents.Undoable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a side effect; a change says all of it anew.
 *
 * @param what what the system did
 * @param howMany a whole number; left out where it is not known
 * @param undoable yes, no, partly or unknown (the default)
 * @param compensator who makes it good: a login, an id or any name
 * @param state open (the default), done or accepted
 */
record SideEffectBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String what,

        @Nullable Long howMany,
        @Nullable String undoable,
        @Nullable String compensator,
        @Nullable String state,
        @Nullable String note) {

    SideEffectDetails details() {
        return new SideEffectDetails(
                RecordGiven.text("what", what),
                howMany,
                RecordGiven.wordOr("undoable", Undoable.class, undoable, Undoable.UNKNOWN),
                compensator,
                RecordGiven.wordOr("state", SideEffectState.class, state, SideEffectState.OPEN),
                note == null ? "" : note);
    }
}
