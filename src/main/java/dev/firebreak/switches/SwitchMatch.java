package dev.firebreak.switches;

/** A switch that a selection finds, with the system it belongs to. */
public record SwitchMatch(SystemRow system, SwitchState state) {}
