package dev.firebreak.playbooks.definition;

/** Whether what follows waits for a step. */
public enum Turn {
    /** The next step begins when this one has ended. */
    IN_TURN,
    /** The next step begins at once; the run is complete when this one has ended too. */
    BESIDE
}
