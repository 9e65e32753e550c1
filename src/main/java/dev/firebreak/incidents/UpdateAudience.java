package dev.firebreak.incidents;

/** Whom a status update is for. */
public enum UpdateAudience {
    INTERNAL("Internal"),
    STAKEHOLDERS("Stakeholders"),
    /** Words for the public, to be published elsewhere. */
    PUBLIC_DRAFT("Public draft");

    private final String label;

    UpdateAudience(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
