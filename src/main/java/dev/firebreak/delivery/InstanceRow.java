package dev.firebreak.delivery;

import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One instance as screens and programs see it.
 *
 * @param mayBeSeveral whether more than one may go by this name
 * @param client its name, version and language where it tells; else empty
 * @param holds the revision of the values that it holds, or 0 where it holds none or has not been given any
 * @param heardAt when it was last heard from
 * @param behind for how long it has not been given the newest, or null where it has it or holds no values
 * @param asks how many switches it has asked for one by one
 * @param token what people call the token that it shows, or null where that is no longer known
 */
public record InstanceRow(
        InstanceId id,
        String name,
        InstanceName.KnownBy knownBy,
        boolean mayBeSeveral,
        String client,
        Reach.Way way,
        Reach.Standing standing,
        long holds,
        Instant heardAt,
        @Nullable Duration behind,
        int asks,
        @Nullable String token) {}
