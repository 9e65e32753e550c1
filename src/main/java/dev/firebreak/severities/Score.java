package dev.firebreak.severities;

import dev.firebreak.base.InvalidInput;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** How bad it is on one axis: 0 to 4, or not known yet. */
public enum Score {
    NONE(0),
    MINOR(1),
    MODERATE(2),
    MAJOR(3),
    CRITICAL(4),
    UNKNOWN(-1);

    private final int number;

    Score(int number) {
        this.number = number;
    }

    /** As the API, files and people write it. */
    public String key() {
        return isKnown() ? Integer.toString(number) : "unknown";
    }

    /** The number, or none while it is unknown. */
    public OptionalInt level() {
        return this == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Whether it is known to be as bad as another one, or worse. */
    public boolean isAtLeast(Score other) {
        return isKnown() && other.isKnown() && number >= other.number;
    }

    /**
     * Reads a score.
     *
     * @param field named if it is wrong
     * @throws InvalidInput if it is none of {@code 0} to {@code 4} and {@code unknown}
     */
    public static Score parse(String field, String text) {
        return find(text).orElseThrow(() -> new InvalidInput(field, "must be 0, 1, 2, 3, 4 or unknown"));
    }

    static Optional<Score> find(String key) {
        return Arrays.stream(values()).filter(score -> score.key().equals(key)).findFirst();
    }
}
