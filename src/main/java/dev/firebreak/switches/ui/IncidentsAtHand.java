package dev.firebreak.switches.ui;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.Set;

/** Knows the incidents that people work on, for sheets that must not know about incidents. Answers from memory. */
public interface IncidentsAtHand {

    /** What people do there. */
    enum Purpose {
        /** They contain. */
        REAL,
        /** They rehearse. */
        DRILL,
        /** They give back what was contained: whatever is contained now is rather of another one. */
        RESTORING
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
