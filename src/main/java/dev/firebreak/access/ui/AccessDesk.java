package dev.firebreak.access.ui;

import dev.firebreak.access.Access;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages about people and tokens work with. */
@Component
record AccessDesk(Access access, CurrentActor current, Switches switches, Clock clock) {

    Actor actor() {
        return current.get();
    }

    Instant now() {
        return clock.instant();
    }

    List<SystemKey> systems() {
        return switches.systems().stream().map(system -> system.key()).toList();
    }
}
