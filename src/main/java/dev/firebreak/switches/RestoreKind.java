package dev.firebreak.switches;

/** Why a restore needs what it needs. */
public enum RestoreKind {
    /** Asked for by somebody. */
    ORDINARY,
    /** A flip's time was up and it was set to ask. */
    EXPIRY,
    /** A commander restored without approvals: allowed, loud, and to be reviewed. */
    EMERGENCY
}
