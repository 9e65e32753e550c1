package dev.firebreak.incidents;

import java.time.Instant;

/** A status update, as it was given. */
public record Update(Instant at, String by, UpdateAudience audience, String text) {}
