package dev.firebreak.access;

import dev.firebreak.base.InvalidInput;
import java.util.Locale;

/** Whether somebody may come in at all. People are never deleted: the timeline names them. */
public enum PersonState {
    ACTIVE,
    DISABLED;

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput if it is neither */
    public static PersonState parse(String key) {
        return switch (key) {
            case "active" -> ACTIVE;
            case "disabled" -> DISABLED;
            default -> throw new InvalidInput("state", "must be active or disabled, not \"" + key + "\"");
        };
    }
}
