package dev.firebreak.timeline;

/** The last link of the chain. */
record Head(long seq, byte[] hash) {}
