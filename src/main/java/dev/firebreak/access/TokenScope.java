package dev.firebreak.access;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an API token is for; several add up. */
public enum TokenScope {
    EVALUATE("an application asks how the switches of one system stand", Set.of()),
    READ("reads everything, changes nothing", Set.of(Permission.VIEW)),
    CONTAIN("contains", Set.of(Permission.VIEW, Permission.CONTAIN)),
    RESTORE("restores and, for a person, approves", Set.of(Permission.VIEW, Permission.RESTORE)),
    RESPOND("works on incidents", Set.of(Permission.VIEW, Permission.RESPOND)),
    INGEST("sends alerts and telemetry", Set.of()),
    ADMIN(
            "defines systems and switches, and manages people and tokens",
            Set.of(Permission.VIEW, Permission.ADMINISTER));

    private final String explanation;

    @SuppressWarnings("ImmutableEnumChecker") // always an unmodifiable copy
    private final Set<Permission> permissions;

    TokenScope(String explanation, Set<Permission> permissions) {
        this.explanation = explanation;
        this.permissions = Set.copyOf(permissions);
    }

    /** What it allows, as the rest of the sentence "whoever holds it …". */
    public String explanation() {
        return explanation;
    }

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput if one of them is no scope */
    public static Set<TokenScope> parse(Collection<String> keys) {
        return keys.stream().map(TokenScope::parse).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<Permission> permissions(Collection<TokenScope> scopes) {
        return scopes.stream().flatMap(scope -> scope.permissions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static TokenScope parse(String key) {
        return Arrays.stream(values())
                .filter(scope -> scope.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "scopes",
                        "must be of evaluate, read, contain, restore, respond, ingest and admin, not \"" + key + "\""));
    }
}
