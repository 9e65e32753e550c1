package dev.firebreak.switches;

/** How a restore stands. */
public enum RestoreState {
    /** Waiting for approvals. */
    PROPOSED,
    /** Carried out. */
    DONE,
    REJECTED,
    /** Nobody decided in time. */
    LAPSED,
    /** One of its switches changed meanwhile. */
    SUPERSEDED
}
