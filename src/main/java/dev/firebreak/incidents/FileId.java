package dev.firebreak.incidents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Names a file, for ever. */
public record FileId(UUID value) {

    static FileId next() {
        return new FileId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    public static FileId parse(String text) {
        return new FileId(Ids.parse("file", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
