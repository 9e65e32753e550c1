package dev.firebreak.base;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, from where, and what they may do at this moment.
 *
 * @param id stable and unique among actors, such as {@code person:4f…}; never reused
 * @param name what people read
 * @param person the person behind it: the one signed in, or the one a token acts for; without one nobody approves
 * @param confinedTo the only system it may act on, or null for all
 */
public record Actor(
        Kind kind,
        String id,
        String name,
        @Nullable String person,
        Source source,
        Set<Permission> permissions,
        @Nullable SystemKey confinedTo) {

    /** What kind of actor; the API shows the names in lower case. */
    public enum Kind {
        PERSON,
        TOKEN,
        PLAYBOOK,
        TRIPWIRE,
        SCHEDULE,
        CONSOLE
    }

    /** The way by which an action came in. */
    public enum Source {
        BROWSER,
        API,
        SLACK,
        PLAYBOOK,
        TRIPWIRE,
        SCHEDULE,
        FILE,
        CONSOLE
    }

    /** As long as every column that keeps a name. */
    private static final int LONGEST_NAME = 200;

    public Actor {
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
        permissions = Set.copyOf(permissions);
    }

    /** Firebreak itself keeping a due time that somebody set. */
    public static Actor schedule() {
        return new Actor(
                Kind.SCHEDULE, "schedule", "Firebreak", null, Source.SCHEDULE, EnumSet.allOf(Permission.class), null);
    }

    /** Firebreak itself reading the definition files that an operator gave it. */
    public static Actor definitionFiles() {
        return new Actor(
                Kind.CONSOLE,
                "definitions",
                "Definition files",
                null,
                Source.FILE,
                EnumSet.allOf(Permission.class),
                null);
    }

    /** Firebreak itself starting up. */
    public static Actor console() {
        return new Actor(
                Kind.CONSOLE, "console", "Firebreak", null, Source.CONSOLE, EnumSet.allOf(Permission.class), null);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws NotAllowed if the actor lacks the permission */
    public void needs(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(this, permission);
        }
    }

    /** @throws NotAllowed if the actor lacks the permission, or is confined to another system */
    public void needs(Permission permission, SystemKey system) {
        needs(permission);
        if (confinedTo != null && !confinedTo.equals(system)) {
            throw new NotAllowed(name + " may act on " + confinedTo + " only, not on " + system + ".");
        }
    }

    /** Who it is for the question "the same one?": the person where there is one. */
    public String identity() {
        return person == null ? id : person;
    }

    public boolean isPerson() {
        return person != null;
    }
}
