package dev.firebreak.playbooks;

/** How a run stands. */
public enum RunState {
    RUNNING("Running"),
    PAUSED("Paused"),
    COMPLETE("Complete"),
    /** A step failed that the playbook cannot go on without. */
    FAILED("Failed"),
    ABORTED("Aborted");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    public boolean isOver() {
        return this == COMPLETE || this == FAILED || this == ABORTED;
    }
}
