package dev.firebreak.switches;

/** What happens when a flip's time is up. */
public enum OnExpiry {
    /** The flip ends by itself. */
    RESTORE,
    /** The flip stays in force and a restore proposal opens. */
    ASK
}
