package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is held in memory of a token. */
record KnownToken(TokenRow row, String secretHash, long version) {

    /** Acts for itself: it counts as nobody when something needs a person. */
    Actor asActor() {
        return actor(row.name(), null, TokenScope.permissions(row.scopes()));
    }

    /** Acts for a person, with what both may do. */
    Actor asActorFor(PersonRow person) {
        Set<Permission> both = TokenScope.permissions(row.scopes()).stream()
                .filter(person.permissions()::contains)
                .collect(Collectors.toUnmodifiableSet());
        return actor(person.name() + " via " + row.name(), person.id().actorId(), both);
    }

    private Actor actor(String name, @Nullable String person, Set<Permission> permissions) {
        return new Actor(
                Actor.Kind.TOKEN, row.id().actorId(), name, person, Actor.Source.API, permissions, row.system());
    }

    static KnownToken newer(KnownToken one, KnownToken other) {
        return other.version > one.version ? other : one;
    }
}
