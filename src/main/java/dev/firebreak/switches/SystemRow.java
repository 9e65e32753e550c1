package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;

/** One system as screens and programs see it. */
public record SystemRow(
        SystemKey key, String name, String environment, String description, String owner, long revision) {}
