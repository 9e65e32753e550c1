package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put a position in force; naming the normal position for everyone asks to restore the switch.
 *
 * @param reasonFollows whether the reason is only a placeholder that will be completed
 * @param expiresIn 1 minute to 30 days, or null for "until restored"
 * @param onExpiry what happens then, or null for the switch's default
 */
public record FlipSwitch(
        Actor by,
        SystemKey system,
        SwitchKey key,
        PositionKey position,
        Reason reason,
        boolean reasonFollows,
        Scope scope,
        @Nullable Duration expiresIn,
        @Nullable OnExpiry onExpiry,
        @Nullable IncidentKey incident) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    public FlipSwitch {
        if (expiresIn != null && (expiresIn.compareTo(SHORTEST) < 0 || expiresIn.compareTo(LONGEST) > 0)) {
            throw new InvalidInput("expiresIn", "must be 1 minute (PT1M) to 30 days (P30D)");
        }
        if (expiresIn == null && onExpiry != null) {
            throw new InvalidInput("onExpiry", "needs expiresIn: without an end nothing expires");
        }
    }
}
