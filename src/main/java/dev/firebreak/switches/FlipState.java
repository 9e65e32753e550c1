package dev.firebreak.switches;

/** Whether a flip counts, and if not, how it ended. */
public enum FlipState {
    IN_FORCE,
    RESTORED,
    UNDONE,
    EXPIRED
}
