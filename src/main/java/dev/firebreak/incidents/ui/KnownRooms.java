package dev.firebreak.incidents.ui;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.IncidentRooms;
import org.springframework.stereotype.Component;

/** Tells every page which incidents it can lead to. */
@Component
record KnownRooms(OpenIncidents open, CurrentActor actors) implements IncidentRooms {

    @Override
    public boolean has(IncidentKey key) {
        try {
            return open.has(key, actors.get());
        } catch (Refusal nobody) {
            return false;
        }
    }
}
