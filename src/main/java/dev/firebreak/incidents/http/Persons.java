package dev.firebreak.incidents.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.People;

/** Finds people whom a request names. */
final class Persons {

    private static final int SHOWN = 60;

    private Persons() {}

    /** @throws InvalidInput if there is nobody of that name */
    static People.Known named(String field, String loginOrId, People people) {
        People.Known known = people.find(loginOrId);
        if (known == null) {
            String shown = loginOrId.length() > SHOWN ? loginOrId.substring(0, SHOWN) + "…" : loginOrId;
            throw new InvalidInput(field, "must be the login or id of somebody, not \"" + shown + "\"");
        }
        return known;
    }

    /** @throws InvalidInput if there is nobody of that name, or they may no longer come in */
    static People.Known active(String field, String loginOrId, People people) {
        People.Known known = named(field, loginOrId, people);
        if (!known.active()) {
            throw new InvalidInput(field, "must be somebody who may sign in: " + known.name() + " may no longer");
        }
        return known;
    }
}
