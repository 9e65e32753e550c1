package dev.firebreak.incidents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Names a link, for ever. */
public record LinkId(UUID value) {

    static LinkId next() {
        return new LinkId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    public static LinkId parse(String text) {
        return new LinkId(Ids.parse("link", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
