package dev.firebreak.switches;

/** Whether a tool only looks or also changes something. */
public enum ToolAccess {
    READ,
    WRITE
}
