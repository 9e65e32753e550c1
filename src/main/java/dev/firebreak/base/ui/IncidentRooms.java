package dev.firebreak.base.ui;

import dev.firebreak.base.IncidentKey;

/** Knows which incidents have a room, for screens of modules that must not know about incidents; answers from memory. */
public interface IncidentRooms {

    /** Whether there is such an incident, as far as the reader may know. */
    boolean has(IncidentKey key);
}
