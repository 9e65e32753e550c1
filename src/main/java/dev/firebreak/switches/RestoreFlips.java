package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks to end flips of one system, or to loosen them.
 *
 * @param expectedRevision the system's revision that the asker looked at, or null not to compare
 * @param emergency whether a commander goes ahead without the approvals
 */
public record RestoreFlips(
        Actor by,
        SystemKey system,
        What what,
        Reason reason,
        @Nullable Long expectedRevision,
        boolean emergency) {

    /** What is to be restored. */
    public sealed interface What {}

    /** These changes of these flips. */
    public record These(List<Change> changes) implements What {
        public These {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new InvalidInput("flips", "must name at least one flip");
            }
            if (changes.stream().map(Change::flip).distinct().count() < changes.size()) {
                throw new InvalidInput("flips", "must name each flip once");
            }
        }
    }

    /** All flips of these switches. */
    public record OfSwitches(Set<SwitchKey> keys) implements What {
        public OfSwitches {
            keys = Set.copyOf(keys);
            if (keys.isEmpty()) {
                throw new InvalidInput("switches", "must name at least one switch");
            }
        }
    }

    /** All flips of the system. */
    public record All() implements What {}

    /** All flips made after this revision of the system. */
    public record BackTo(long revision) implements What {}

    /** One change of one flip. */
    public sealed interface Change {
        FlipId flip();
    }

    /** The flip ends. */
    public record End(FlipId flip) implements Change {}

    /**
     * A share of all traffic is let go.
     *
     * @param percent 1 to 99
     */
    public record Release(FlipId flip, int percent) implements Change {
        public Release {
            if (percent < 1 || percent > 99) {
                throw new InvalidInput("release.share", "must be a whole percentage from 1 to 99");
            }
        }
    }

    /** The flip ends by itself, sooner than it would. */
    public record EndIn(FlipId flip, Duration in) implements Change {
        private static final Duration SHORTEST = Duration.ofMinutes(1);
        private static final Duration LONGEST = Duration.ofDays(30);

        public EndIn {
            if (in.compareTo(SHORTEST) < 0 || in.compareTo(LONGEST) > 0) {
                throw new InvalidInput("expiresIn", "must be 1 minute (PT1M) to 30 days (P30D)");
            }
        }
    }
}
