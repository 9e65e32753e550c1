package dev.firebreak.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One instance as screens and programs see it.
 *
 * @param client its name, version and language where it tells; else empty
 * @param holds the revision of the values that it holds, or 0 where it holds none or has not been given any
 * @param heardAt when it was last heard from
 * @param behind for how long it has not been given the newest, or null where it has it or holds no values
 * @param asks how many switches it has asked for one by one
 */
public record InstanceRow(
        InstanceId id,
        String name,
        InstanceName.KnownBy knownBy,
        String client,
        Way way,
        Standing standing,
        long holds,
        Instant heardAt,
        @Nullable Duration behind,
        int asks) {

    /** How it gets its values. */
    public enum Way {
        /** Over flagd's sync, pushed to it. */
        SYNC,
        /** It is told over an event stream, and fetches them. */
        EVENTS,
        /** It fetches them all, when it likes. */
        FETCHES,
        /** It asks for each when it needs it, and holds none. */
        ASKS
    }

    /** Whether it obeys. */
    public enum Standing {
        /** It has been given everything. */
        CURRENT,
        /** It holds values, but not the newest. */
        BEHIND,
        /** It obeys when it next asks. */
        ASKS_EACH_TIME,
        /** Everything is written to it through a proxy, which answers in its stead: that it arrives is never proven. */
        UNPROVABLE,
        /** Its stream ended: it stopped, or is on its way back. */
        DISCONNECTED,
        /** Its token was revoked: it keeps what it holds, and nothing more can be given to it. */
        REFUSED,
        /** It has not been heard from lately, so it may not run at all. */
        SILENT
    }

    public boolean mayBeSeveral() {
        return knownBy == InstanceName.KnownBy.ADDRESS;
    }
}
