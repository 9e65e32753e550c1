package dev.firebreak.testing;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.util.EnumSet;
import java.util.Set;

/** People and tokens as sign-in would make them. */
public final class Actors {
    public static final Actor ADA = administrator("ada");
    public static final Actor VIC = person("vic", Permission.VIEW);
    public static final Actor RITA = responder("rita");
    public static final Actor ROB = responder("rob");
    public static final Actor CARL = commander("carl");
    public static final Actor CLEO = commander("cleo");
    public static final Actor CHAN = commander("chan");

    private Actors() {}

    public static Actor responder(String login) {
        return person(login, Permission.VIEW, Permission.CONTAIN, Permission.RESPOND);
    }

    public static Actor commander(String login) {
        return person(login, Permission.VIEW, Permission.CONTAIN, Permission.RESPOND, Permission.RESTORE);
    }

    public static Actor administrator(String login) {
        return person(login, Permission.values());
    }

    public static Actor person(String login, Permission... permissions) {
        String id = "person:" + login;
        return new Actor(Actor.Kind.PERSON, id, login, id, Actor.Source.BROWSER, Set.of(permissions), null);
    }

    /** A token by itself: nobody stands behind it. */
    public static Actor token(String name, Permission... permissions) {
        return new Actor(Actor.Kind.TOKEN, "token:" + name, name, null, Actor.Source.API, Set.of(permissions), null);
    }

    public static Actor tokenFor(SystemKey system, String name) {
        return new Actor(
                Actor.Kind.TOKEN,
                "token:" + name,
                name,
                null,
                Actor.Source.API,
                EnumSet.of(Permission.VIEW, Permission.CONTAIN, Permission.RESTORE),
                system);
    }

    /** A token that acts for a person, with what both may do. */
    public static Actor tokenActingFor(Actor person) {
        return new Actor(
                Actor.Kind.TOKEN,
                "token:of-" + person.name(),
                person.name() + " (script)",
                person.person(),
                Actor.Source.API,
                person.permissions(),
                null);
    }
}
