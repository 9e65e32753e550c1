package dev.firebreak.access;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is trusted with; several add up. */
public enum Role {
    VIEWER("Viewer", "sees everything, changes nothing", EnumSet.of(Permission.VIEW)),
    RESPONDER(
            "Responder",
            "contains and works on incidents",
            EnumSet.of(Permission.VIEW, Permission.CONTAIN, Permission.RESPOND)),
    COMMANDER(
            "Commander",
            "contains, restores and approves",
            EnumSet.of(Permission.VIEW, Permission.CONTAIN, Permission.RESPOND, Permission.RESTORE)),
    ADMINISTRATOR(
            "Administrator", "also defines switches and decides who may do what", EnumSet.allOf(Permission.class));

    private final String label;
    private final String explanation;

    @SuppressWarnings("ImmutableEnumChecker") // always an unmodifiable copy
    private final Set<Permission> permissions;

    Role(String label, String explanation, Set<Permission> permissions) {
        this.label = label;
        this.explanation = explanation;
        this.permissions = Set.copyOf(permissions);
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What it allows, as the rest of the sentence "somebody who …". */
    public String explanation() {
        return explanation;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The name in the API and in configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput if one of them is no role */
    public static Set<Role> parse(Collection<String> keys) {
        return keys.stream().map(Role::parse).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<Permission> permissions(Collection<Role> roles) {
        return roles.stream().flatMap(role -> role.permissions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Role parse(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "roles", "must be of viewer, responder, commander and administrator, not \"" + key + "\""));
    }
}
