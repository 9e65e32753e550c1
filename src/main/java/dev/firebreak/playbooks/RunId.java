package dev.firebreak.playbooks;

import dev.firebreak.base.InvalidInput;
import java.util.UUID;

/** Names one run of a playbook. */
public record RunId(UUID value) {

    /** @throws InvalidInput if the text is no such id */
    public static RunId parse(String text) {
        try {
            return new RunId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("run", "must be the id of a run, such as 3f2b6c1e-0a4d-4b7e-9a51-6c2f8e1d7b90");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
