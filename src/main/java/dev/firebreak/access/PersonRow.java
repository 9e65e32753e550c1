package dev.firebreak.access;

import dev.firebreak.base.Permission;
import java.time.Instant;
import java.util.Set;

/** A person as screens and programs see them. */
public record PersonRow(
        PersonId id,
        String login,
        String name,
        Set<Role> roles,
        PersonState state,
        SignInWays waysIn,
        Instant createdAt) {

    /** By what somebody can sign in. */
    public enum SignInWays {
        PASSWORD,
        PROVIDER,
        BOTH,
        NONE
    }

    public PersonRow {
        roles = Set.copyOf(roles);
    }

    public boolean isActive() {
        return state == PersonState.ACTIVE;
    }

    /** What they may do now: nothing once disabled. */
    public Set<Permission> permissions() {
        return isActive() ? Role.permissions(roles) : Set.of();
    }
}
