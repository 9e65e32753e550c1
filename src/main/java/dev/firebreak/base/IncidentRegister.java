package dev.firebreak.base;

import java.util.Set;
import java.util.UUID;

/**
 * Knows what every module must know of incidents, for those that must not know about incidents: whom one is kept from,
 * which were merged, and which are drills. Answers from memory. An incident that Firebreak does not know is hidden from nobody.
 */
public interface IncidentRegister {

    /**
     * Whether the incident must be kept from this actor, as if there were none of this key. Nothing is kept from Firebreak
     * itself: its schedule, its playbooks, its own acts.
     */
    boolean hides(IncidentKey key, Actor from);

    /** All incidents that must be kept from this actor; few, for private ones are rare. */
    Set<IncidentKey> hiddenFrom(Actor actor);

    /** Whether only some may know of it, so that applications are never told its key. */
    boolean isPrivate(IncidentKey key);

    /** Whether it is a rehearsal: what belongs to it is marked as such wherever it is shown. */
    boolean isDrill(IncidentKey key);

    /** The incidents that keep this flip, though it names another since somebody who may not know of them said so. */
    default Set<IncidentKey> keeping(UUID flip) {
        return Set.of();
    }

    /** The incidents that were merged into this one, and into those; not itself. */
    Set<IncidentKey> merged(IncidentKey into);
}
