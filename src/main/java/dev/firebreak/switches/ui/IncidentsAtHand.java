package dev.firebreak.switches.ui;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.Set;

/** Knows the incidents that people work on, for sheets that must not know about incidents. Answers from memory. */
public interface IncidentsAtHand {

    /** Whether somebody rehearses. */
    enum Purpose {
        REAL,
        DRILL
    }

    /** One that is open. */
    record Open(IncidentKey key, String title, Set<SystemKey> systems, Purpose purpose) {

        public Open {
            systems = Set.copyOf(systems);
        }
    }

    /** Those that whoever acts may know of, newest first. */
    List<Open> open();
}
