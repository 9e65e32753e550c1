package dev.firebreak.switches;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Names a restore: a proposal or one that was carried out. */
public record RestoreId(UUID value) {

    static RestoreId next() {
        return new RestoreId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    public static RestoreId parse(String text) {
        try {
            return new RestoreId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("restore", text.length() > 60 ? text.substring(0, 60) + "…" : text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
