package dev.firebreak.access;

import dev.firebreak.base.Actor;
import org.jspecify.annotations.Nullable;

/** What is held in memory of a person. */
record KnownPerson(
        PersonRow row,
        @Nullable String passwordHash,
        @Nullable String subject,
        int credentialVersion,
        long version) {

    Actor asActor() {
        String id = row.id().actorId();
        return new Actor(Actor.Kind.PERSON, id, row.name(), id, Actor.Source.BROWSER, row.permissions(), null);
    }

    static KnownPerson newer(KnownPerson one, KnownPerson other) {
        return other.version > one.version ? other : one;
    }
}
