package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import org.jspecify.annotations.Nullable;

/**
 * Says what a field of an incident holds.
 *
 * @param value null to take it away
 */
public record SetField(
        Actor by,
        IncidentKey incident,
        FieldKey field,
        @Nullable String value) {}
