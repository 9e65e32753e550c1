package dev.firebreak.incidents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A moment in the life of an incident that figures are measured from; kept apart from its state. */
public enum Milestone {
    /** Harm began, whether or not anybody knew. */
    IMPACT_STARTED("Impact started"),
    /** Somebody or something noticed. */
    DETECTED("Detected"),
    /** Somebody was called. */
    PAGED("Paged"),
    /** Somebody took it on. */
    ACKNOWLEDGED("Acknowledged"),
    DECLARED("Declared"),
    /** The first switch was asked for. */
    CONTAIN_DECIDED("Containment decided"),
    CONTAINED("Contained"),
    /** The last switch was back. */
    RESTORED("Restored"),
    RESOLVED("Resolved"),
    CLOSED("Closed"),
    REVIEW_PUBLISHED("Review published");

    private final String label;

    Milestone(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The name in the API, such as {@code impactStarted}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    public static Optional<Milestone> find(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
