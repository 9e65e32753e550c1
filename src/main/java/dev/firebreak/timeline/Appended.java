package dev.firebreak.timeline;

/** Within a transaction: the timeline reaches to this entry once it is committed. */
public record Appended(long seq) {}
