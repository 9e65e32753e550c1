package dev.firebreak.console.ui.room;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.People;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.timeline.Timeline;
import org.springframework.stereotype.Component;

/** What the parts of a room work with: the doors, and who is acting. */
@Component
record RoomDesk(Incidents incidents, Timeline timeline, Desk switchDesk, People people, CurrentActor current) {

    Actor actor() {
        return current.get();
    }

    /** Whether whoever looks may change anything here; the door decides again, and says why not. */
    boolean mayRespond(IncidentRow row) {
        Actor actor = actor();
        return actor.may(Permission.RESPOND)
                && (actor.confinedTo() == null || row.systems().stream().allMatch(actor.confinedTo()::equals));
    }

    /** What a system is called; its key where it is gone. */
    String name(SystemKey key) {
        SystemSnapshot system = switchDesk.switches().find(key);
        return system == null ? key.value() : system.system().name();
    }
}
