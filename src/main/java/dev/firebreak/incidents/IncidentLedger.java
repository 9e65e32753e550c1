package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds incidents for whoever may see them, and holds one while it is changed. */
@Component
class IncidentLedger {

    private final IncidentRepository incidents;
    private final Privacy privacy;

    IncidentLedger(IncidentRepository incidents, Privacy privacy) {
        this.incidents = incidents;
        this.privacy = privacy;
    }

    /**
     * @throws NotFound if there is no such incident, or it is kept from the actor
     */
    Incident find(Actor by, IncidentKey key) {
        by.needs(Permission.VIEW);
        return visible(by, key, incidents.findById(number(key)).orElseThrow(() -> unknown(key)));
    }

    /**
     * Held until the end of the transaction, for somebody who works on it.
     *
     * @throws NotFound if there is no such incident, or it is kept from the actor
     * @throws NotAllowed if the actor may not respond to incidents, or not on one of its systems
     */
    Incident lock(Actor by, IncidentKey key) {
        by.needs(Permission.VIEW);
        Incident incident = visible(by, key, incidents.lock(number(key)).orElseThrow(() -> unknown(key)));
        return workable(by, incident);
    }

    /**
     * As {@link #lock(Actor, IncidentKey)} finds it, but not held.
     *
     * @throws NotFound if there is no such incident, or it is kept from the actor
     * @throws NotAllowed if the actor may not respond to incidents, or not on one of its systems
     */
    Incident toWorkOn(Actor by, IncidentKey key) {
        return workable(by, find(by, key));
    }

    private static Incident workable(Actor by, Incident incident) {
        by.needs(Permission.RESPOND);
        incident.systems().forEach(system -> by.needs(Permission.RESPOND, system));
        return incident;
    }

    /** Held by Firebreak itself. */
    Incident lock(long number) {
        return incidents.lock(number).orElseThrow(() -> unknown(Keys.of(number)));
    }

    /**
     * Both held, the older one first, as everybody does.
     *
     * @throws InvalidInput if both are one
     */
    Pair lockBoth(Actor by, IncidentKey first, IncidentKey second, String field) {
        int order = Long.compare(number(first), number(second));
        if (order == 0) {
            throw new InvalidInput(field, "must be another incident");
        }
        if (order < 0) {
            Incident older = lock(by, first);
            return new Pair(older, lock(by, second));
        }
        Incident older = lock(by, second);
        return new Pair(lock(by, first), older);
    }

    /** Two incidents, in the order in which they were asked for. */
    record Pair(Incident first, Incident second) {}

    /** Its own number and those of incidents that go on in it. */
    Collection<Long> numbers(Incident incident) {
        Set<Long> numbers = new HashSet<>();
        numbers.add(incident.number());
        privacy.merged(incident.key()).forEach(key -> Keys.number(key).ifPresent(numbers::add));
        return numbers;
    }

    /** Whether the actor may know of it. */
    boolean shows(Actor by, Incident incident) {
        return !privacy.hides(incident.key(), by) && concerns(by, incident);
    }

    private Incident visible(Actor by, IncidentKey key, Incident incident) {
        if (!shows(by, incident)) {
            throw unknown(key);
        }
        return incident;
    }

    /** Whoever is confined to a system sees what concerns that system. */
    private static boolean concerns(Actor by, Incident incident) {
        SystemKey only = by.confinedTo();
        return only == null || incident.systems().contains(only);
    }

    private static long number(IncidentKey key) {
        return Keys.number(key).orElseThrow(() -> unknown(key));
    }

    private static NotFound unknown(IncidentKey key) {
        return new NotFound("incident", key.value());
    }
}
