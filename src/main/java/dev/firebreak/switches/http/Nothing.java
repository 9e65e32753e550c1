package dev.firebreak.switches.http;

/** The body of a request that needs none: missing, or an empty object. */
record Nothing() {}
