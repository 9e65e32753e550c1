package dev.firebreak.incidents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.NotFound;
import java.util.UUID;

/** Names an evidence snapshot, for ever. */
public record EvidenceId(UUID value) {

    static EvidenceId next() {
        return new EvidenceId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws NotFound if the text is no id at all, so there cannot be one of that name */
    public static EvidenceId parse(String text) {
        return new EvidenceId(Ids.parse("evidence snapshot", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
