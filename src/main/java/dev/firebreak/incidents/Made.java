package dev.firebreak.incidents;

/** What a change made, and of which incident. */
record Made<R>(Incident incident, R result) {}
