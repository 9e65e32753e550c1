package dev.firebreak.playbooks;

/** How a step of a run stands. */
public enum StepState {
    /** Its turn has not come. */
    AHEAD("Ahead"),
    /** It is its turn: somebody acts, or a machine looks. */
    ACTIVE("Now"),
    /** Another service is being called. */
    CALLING("Calling"),
    /** Another service was called, and nobody knows what came of it. */
    UNKNOWN("May have happened"),
    /** It failed, and a person chooses what follows. */
    ASKING("Failed: what now?"),
    /** It is done for now and comes again. */
    RESTING("Comes again"),
    DONE("Done"),
    /** It failed, and the run went on. */
    FAILED("Failed"),
    SKIPPED("Skipped"),
    /** The way that was taken does not lead through it. */
    NOT_TAKEN("Not taken");

    private final String label;

    StepState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether nothing is to be done on it any more. */
    public boolean isSettled() {
        return this == DONE || this == FAILED || this == SKIPPED || this == NOT_TAKEN;
    }

    /** Whether it is somebody's turn, a person's or a machine's. */
    public boolean isOpen() {
        return !isSettled() && this != AHEAD;
    }
}
