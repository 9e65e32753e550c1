package dev.firebreak.incidents;

import java.util.Set;

/** Who may see an incident. */
public sealed interface Readers {

    /** Everybody who may look at anything. */
    record Everybody() implements Readers {}

    /**
     * Only these, and whoever declared it or has a role in it.
     *
     * @param people identities, such as {@code person:4f…}
     * @param roles keys of roles, such as {@code administrator}
     */
    record Only(Set<String> people, Set<String> roles) implements Readers {
        public Only {
            people = Set.copyOf(people);
            roles = Set.copyOf(roles);
        }
    }
}
