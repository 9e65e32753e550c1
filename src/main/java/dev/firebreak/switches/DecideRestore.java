package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Approves or rejects a proposed restore.
 *
 * @param reason needed to reject
 */
public record DecideRestore(
        Actor by,
        RestoreId restore,
        boolean approves,
        @Nullable Reason reason) {

    public DecideRestore {
        if (!approves && reason == null) {
            throw new InvalidInput("reason", "is needed to reject: say in a few words why");
        }
    }
}
