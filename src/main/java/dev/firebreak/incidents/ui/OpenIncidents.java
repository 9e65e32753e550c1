package dev.firebreak.incidents.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.incidents.IncidentChanged;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The incidents that people work on, read once for all screens. It keeps what it has when the database does not answer: the
 * sheet that contains must open then too.
 */
@Component
class OpenIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIncidents.class);
    private static final Pattern OURS = Pattern.compile("(?i)INC-[1-9][0-9]{0,17}");

    private final Incidents incidents;
    private final IncidentRegister register;
    private final Map<IncidentKey, Boolean> known = new ConcurrentHashMap<>();
    private volatile List<IncidentRow> open = List.of();
    private volatile boolean stale = true;

    OpenIncidents(Incidents incidents, IncidentRegister register) {
        this.incidents = incidents;
        this.register = register;
    }

    /** Those that the reader may know of, newest first. */
    List<IncidentRow> of(Actor reader) {
        if (stale) {
            refresh();
        }
        if (!reader.may(Permission.VIEW)) {
            return List.of();
        }
        return open.stream()
                .filter(row -> reader.confinedTo() == null || row.systems().contains(reader.confinedTo()))
                .filter(row -> !register.hides(row.key(), reader))
                .toList();
    }

    /** Whether there is such an incident, as far as the reader may know. */
    boolean has(IncidentKey key, Actor reader) {
        return OURS.matcher(key.value()).matches() && exists(key) && !register.hides(key, reader);
    }

    private boolean exists(IncidentKey key) {
        Boolean remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        try {
            incidents.incident(Actor.console(), key);
            known.put(key, true);
            return true;
        } catch (NotFound none) {
            known.put(key, false);
            return false;
        } catch (RuntimeException unreadable) {
            LOG.warn("Whether {} is an incident could not be read; screens only name it", key, unreadable);
            return false;
        }
    }

    /** Before any screen is told. */
    @Order(1)
    @EventListener
    void on(IncidentChanged change) {
        known.put(change.key(), true);
        stale = true;
    }

    /** Whether something is different from what was known. */
    boolean refresh() {
        List<IncidentRow> before = open;
        try {
            stale = false;
            open = List.copyOf(incidents.open(Actor.console()));
        } catch (RuntimeException unreadable) {
            stale = true;
            LOG.warn("Open incidents could not be read; screens keep showing the last known ones", unreadable);
        }
        boolean changed = !before.equals(open);
        if (changed) {
            // One that another node has declared was unknown here a moment ago.
            known.values().removeIf(exists -> !exists);
        }
        return changed;
    }
}
