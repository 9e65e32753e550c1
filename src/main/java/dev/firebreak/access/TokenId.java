package dev.firebreak.access;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Names an API token, for ever; not its secret. */
public record TokenId(UUID value) {

    static TokenId next() {
        return new TokenId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    public static TokenId parse(String text) {
        try {
            return new TokenId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("token", text.length() > 60 ? text.substring(0, 60) + "…" : text);
        }
    }

    /** How actors, and so the timeline, name this token. */
    public String actorId() {
        return "token:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
