package dev.firebreak.incidents;

/** Whether somebody still has to make good what the system did. */
public enum SideEffectState {
    OPEN("Open"),
    /** Made good. */
    DONE("Done"),
    /** It stays as it is, on purpose. */
    ACCEPTED("Accepted as it is");

    private final String label;

    SideEffectState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
