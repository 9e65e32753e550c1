package dev.firebreak.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names a person, for ever. */
public record PersonId(UUID value) {

    static PersonId next() {
        return new PersonId(UuidCreator.getTimeOrderedEpoch());
    }

    /** How actors, and so the timeline, name this person. */
    public String actorId() {
        return "person:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
