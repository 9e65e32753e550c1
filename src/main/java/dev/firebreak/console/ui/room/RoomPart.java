package dev.firebreak.console.ui.room;

import dev.firebreak.incidents.IncidentRow;

/** A part of a room that shows how the incident stands. */
interface RoomPart {

    /** Shows it anew; what the reader types meanwhile stays. */
    void show(IncidentRow row);

    /** Something was written of it, which need not have changed how it stands. */
    default void grow() {}
}
