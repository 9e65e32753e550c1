package dev.firebreak.incidents;

import java.util.EnumSet;
import java.util.Set;

/** How an incident stands, and where it may go from there. Its timestamps are kept apart: a state says only what is so now. */
public enum IncidentState {
    /** Told of; nobody has taken it on yet. */
    TRIAGE("Triage"),
    /** Somebody works on it, and it goes on. */
    ACTIVE("Active"),
    /** The harm has stopped. */
    CONTAINED("Contained"),
    /** What was contained goes back to normal. */
    RESTORING("Restoring"),
    /** It is over. */
    RESOLVED("Resolved"),
    /** What was to be learnt is learnt. */
    CLOSED("Closed"),
    /** It was none. */
    DECLINED("Declined"),
    /** It goes on in another. */
    MERGED("Merged"),
    /** Declared by mistake, or a drill that was called off. */
    CANCELLED("Cancelled");

    private final String label;

    IncidentState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether people are at work on it. */
    public boolean isOpen() {
        return switch (this) {
            case TRIAGE, ACTIVE, CONTAINED, RESTORING -> true;
            case RESOLVED, CLOSED, DECLINED, MERGED, CANCELLED -> false;
        };
    }

    /** Whether it counts in figures: what was none, or lives on in another, does not. */
    public boolean counts() {
        return switch (this) {
            case TRIAGE, ACTIVE, CONTAINED, RESTORING, RESOLVED, CLOSED -> true;
            case DECLINED, MERGED, CANCELLED -> false;
        };
    }

    /** Whether it has come as far as another state, or farther on the same way; to skip a state is to pass it. */
    boolean isAtOrPast(IncidentState other) {
        return switch (this) {
            case TRIAGE, ACTIVE, CONTAINED, RESTORING, RESOLVED, CLOSED -> other.compareTo(this) <= 0;
            case DECLINED, MERGED, CANCELLED -> this == other;
        };
    }

    /** Whether opening it again is a way on. */
    public boolean canBeReopened() {
        return !isOpen();
    }

    /** Where it may go by an ordinary move; merging and reopening are acts of their own. */
    public Set<IncidentState> next() {
        return switch (this) {
            case TRIAGE -> EnumSet.of(ACTIVE, CONTAINED, RESOLVED, DECLINED, CANCELLED);
            case ACTIVE -> EnumSet.of(CONTAINED, RESTORING, RESOLVED, CANCELLED, DECLINED);
            case CONTAINED -> EnumSet.of(ACTIVE, RESTORING, RESOLVED, CANCELLED);
            case RESTORING -> EnumSet.of(ACTIVE, CONTAINED, RESOLVED, CANCELLED);
            case RESOLVED -> EnumSet.of(CLOSED);
            case CLOSED, DECLINED, MERGED, CANCELLED -> EnumSet.noneOf(IncidentState.class);
        };
    }
}
