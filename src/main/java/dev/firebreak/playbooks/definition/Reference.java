package dev.firebreak.playbooks.definition;

/** Where more is to be read. */
public record Reference(String title, String url) {}
