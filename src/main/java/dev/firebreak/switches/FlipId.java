package dev.firebreak.switches;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Names a flip, for ever. */
public record FlipId(UUID value) {

    static FlipId next() {
        return new FlipId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    public static FlipId parse(String text) {
        try {
            return new FlipId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("flip", text.length() > 60 ? text.substring(0, 60) + "…" : text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
