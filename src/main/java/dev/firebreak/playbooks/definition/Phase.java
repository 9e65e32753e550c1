package dev.firebreak.playbooks.definition;

/** What a step is for; files write the names in lower case. */
public enum Phase {
    CONTAIN("Contain"),
    INVESTIGATE("Investigate"),
    COMMUNICATE("Communicate"),
    RESTORE("Restore"),
    LEARN("Learn");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
