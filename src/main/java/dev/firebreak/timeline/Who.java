package dev.firebreak.timeline;

/** Somebody the record names. */
public record Who(String id, String name) {}
