package dev.firebreak.incidents.ui;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Refusal;
import dev.firebreak.incidents.IncidentCursor;
import dev.firebreak.incidents.IncidentFilter;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds incidents for the palette, which must open whatever the database does. */
@Component
public class IncidentFinder {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentFinder.class);
    private static final int RECENT = 200;

    private final OpenIncidents open;
    private final Incidents incidents;
    private final CurrentActor actors;

    IncidentFinder(OpenIncidents open, Incidents incidents, CurrentActor actors) {
        this.open = open;
        this.incidents = incidents;
        this.actors = actors;
    }

    /** Those that people work on, newest first; from memory. */
    public List<IncidentRow> open() {
        return open.of(actors.get());
    }

    /** The latest of those that have ended. */
    public List<IncidentRow> recent() {
        IncidentFilter ended = IncidentFilter.ALL.withStates(
                StateChoice.find("ended").orElse(StateChoice.ANY).states());
        try {
            return incidents.list(actors.get(), ended, IncidentCursor.START, RECENT);
        } catch (Refusal refused) {
            return List.of();
        } catch (RuntimeException unreadable) {
            LOG.warn("Ended incidents could not be read; the palette offers the open ones only", unreadable);
            return List.of();
        }
    }

    /** The one of exactly this key, however old. */
    public Optional<IncidentRow> byKey(String typed) {
        try {
            IncidentKey key = new IncidentKey(typed.strip());
            return open.has(key, actors.get()) ? Optional.of(incidents.incident(actors.get(), key)) : Optional.empty();
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }
}
