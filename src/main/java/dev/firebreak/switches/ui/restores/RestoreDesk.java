package dev.firebreak.switches.ui.restores;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.BoardFeed;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the pages about restoring work with.
 *
 * @param lapsesAfter how long a proposal waits for decisions
 */
@Component
record RestoreDesk(
        Switches switches,
        CurrentActor current,
        BoardFeed feed,
        @Value("${firebreak.proposals-lapse-after:4h}") Duration lapsesAfter) {

    Actor actor() {
        return current.get();
    }

    boolean mayRestore(SystemKey system) {
        Actor actor = actor();
        return actor.may(Permission.RESTORE)
                && (actor.confinedTo() == null || actor.confinedTo().equals(system));
    }

    /** What people call a system; its key where it is gone. */
    String name(SystemKey system) {
        SystemSnapshot known = switches.find(system);
        return known == null ? system.value() : known.system().name();
    }
}
