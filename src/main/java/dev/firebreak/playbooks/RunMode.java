package dev.firebreak.playbooks;

/** Whether a run is meant. */
public enum RunMode {
    REAL("Real"),
    /** A drill that touches no switch: people and steps are timed. */
    SHADOW("Drill, no switch is touched"),
    /** A drill on systems that are there to be rehearsed on: switches are flipped, and reach is measured. */
    REHEARSAL("Drill on a rehearsal environment");

    private final String label;

    RunMode(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    public boolean isDrill() {
        return this != REAL;
    }
}
