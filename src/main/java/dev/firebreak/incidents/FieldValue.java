package dev.firebreak.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an incident holds.
 *
 * @param value as its type has it: a number, a date such as 2026-11-23, an address; null where nothing is given
 * @param by who gave it, or null
 */
public record FieldValue(
        FieldDefinition field,
        @Nullable String value,
        @Nullable String by,
        @Nullable Instant at) {}
