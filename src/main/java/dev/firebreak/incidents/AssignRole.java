package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import org.jspecify.annotations.Nullable;

/**
 * Gives a role to somebody, or says that nobody has it.
 *
 * @param person a login or an identity, or null
 */
public record AssignRole(
        Actor by,
        IncidentKey incident,
        RoleName role,
        @Nullable String person) {}
