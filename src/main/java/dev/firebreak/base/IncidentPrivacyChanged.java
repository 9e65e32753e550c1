package dev.firebreak.base;

import java.util.Set;

/**
 * An incident became private, or public again: whoever tells applications its key has to tell them anew. Published by the
 * {@link IncidentRegister} as soon as it answers so: after the commit, and on every node.
 *
 * @param systems the systems whose flips may name it
 */
public record IncidentPrivacyChanged(IncidentKey key, Set<SystemKey> systems) {

    public IncidentPrivacyChanged {
        systems = Set.copyOf(systems);
    }
}
