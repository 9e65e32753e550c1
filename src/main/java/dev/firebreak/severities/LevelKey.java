package dev.firebreak.severities;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Keys;

/** Names a level of severity: SEV1, NEAR_MISS, or what a team calls its own. */
public record LevelKey(String value) {

    private static final int LONGEST = 40;

    public LevelKey {
        if (value.length() > LONGEST || !Keys.isValid(value)) {
            throw new InvalidInput("severity", "must be 1 to 40 letters, digits, dots, underscores, colons or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
