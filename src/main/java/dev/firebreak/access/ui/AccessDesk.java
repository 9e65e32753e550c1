package dev.firebreak.access.ui;

import dev.firebreak.access.Access;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages about people and tokens work with. */
@Component
record AccessDesk(Access access, CurrentActor current, KnownSystems known, Clock clock) {

    Actor actor() {
        return current.get();
    }

    Instant now() {
        return clock.instant();
    }

    List<SystemKey> systems() {
        return known.all();
    }
}
