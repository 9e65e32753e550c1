package dev.firebreak.severities;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;

/**
 * Somebody wants other severities.
 *
 * @param expectedVersion the version they started from, so that nobody undoes unseen what another one changed
 */
public record ChangeScheme(Actor by, SchemeDocument document, Reason reason, int expectedVersion) {}
