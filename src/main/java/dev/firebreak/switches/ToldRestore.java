package dev.firebreak.switches;

import dev.firebreak.base.IncidentKey;
import org.jspecify.annotations.Nullable;

/**
 * A restore as it is told of.
 *
 * @param switches for people: the name of the only one, or how many
 * @param incident the one that all of its flips were made for, or null where they were made for several, or some for none
 */
record ToldRestore(
        RestoreRequest request, String switches, @Nullable IncidentKey incident) {}
