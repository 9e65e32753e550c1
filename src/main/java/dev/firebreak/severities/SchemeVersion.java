package dev.firebreak.severities;

import java.time.Instant;

/** Which versions there are: who made each, when and why. */
public record SchemeVersion(int version, Instant at, String by, String reason) {}
