package dev.firebreak.incidents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Names a side effect, for ever. */
public record SideEffectId(UUID value) {

    static SideEffectId next() {
        return new SideEffectId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    public static SideEffectId parse(String text) {
        return new SideEffectId(Ids.parse("side effect", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
