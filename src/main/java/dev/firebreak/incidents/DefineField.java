package dev.firebreak.incidents;

import dev.firebreak.base.Actor;

/** Defines a field for all incidents, or says anew what one is. */
public record DefineField(Actor by, FieldDefinition field) {}
