package dev.firebreak.incidents;

import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Reads the ids that people and programs give back. */
final class Ids {

    private static final int SHOWN = 60;

    private Ids() {}

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    static UUID parse(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(what, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
        }
    }
}
