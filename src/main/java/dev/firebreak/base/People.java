package dev.firebreak.base;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows who there is, for modules that must not know about access; answers from memory. */
public interface People {

    /**
     * Somebody who has, or had, a way in.
     *
     * @param id the identity that actors and the timeline name them by, such as {@code person:4f…}; never reused
     * @param roles what they are trusted with, by key, such as {@code commander}
     * @param permissions what these roles allow
     * @param active whether they may still come in
     */
    record Known(String id, String login, String name, Set<String> roles, Set<Permission> permissions, boolean active) {

        public Known {
            roles = Set.copyOf(roles);
            permissions = Set.copyOf(permissions);
        }

        /** Whether they may come in and do this. */
        public boolean may(Permission permission) {
            return active && permissions.contains(permission);
        }
    }

    /**
     * One person.
     *
     * @param idOrLogin an identity, the bare id in it, or a login
     * @return null if there is nobody of that name
     */
    @Nullable
    Known find(String idOrLogin);

    /** Everybody, by login; those who may no longer come in as well. */
    List<Known> all();

    /** The keys of all roles that there are, whether or not somebody has them. */
    Set<String> roles();
}
