package dev.firebreak.switches.ui;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has become since of the flips that an act left in force, whoever changed that. */
final class Aftermath {

    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    /** Of more than so many nobody reads by whom each was ended. */
    private static final int MOST_TOLD = 20;

    private Aftermath() {}

    /** The flip as it is in force now; empty where it is no longer. */
    static Optional<FlipRow> inForce(Desk desk, FlipRow flip) {
        SwitchState state = state(desk, flip);
        return state == null
                ? Optional.empty()
                : state.inForce().stream()
                        .filter(now -> now.id().equals(flip.id()))
                        .findFirst();
    }

    /** Whether it is in force for all of whom it was made. */
    static boolean stands(Desk desk, FlipRow flip) {
        return inForce(desk, flip)
                .filter(now -> now.scope().equals(flip.scope()))
                .isPresent();
    }

    /** Whether whoever flipped may still take these of one system back, but for the time. */
    static boolean canBeUndone(Desk desk, List<FlipRow> flips) {
        return flips.stream().allMatch(flip -> inForce(desk, flip).isPresent() && !isFlippedSince(desk, flip));
    }

    private static boolean isFlippedSince(Desk desk, FlipRow flip) {
        SwitchState state = state(desk, flip);
        return state != null && state.inForce().stream().anyMatch(other -> other.revision() > flip.revision());
    }

    static @Nullable SwitchState state(Desk desk, FlipRow flip) {
        SystemSnapshot system = desk.switches().find(flip.system());
        return system == null ? null : system.find(flip.switchKey());
    }

    /** "restored by Carl", as far as that can be said now. */
    static String how(Desk desk, List<FlipRow> changed) {
        if (changed.size() > MOST_TOLD) {
            return "restored";
        }
        try {
            return changed.stream()
                    .map(flip -> how(desk.switches().flip(flip.id())))
                    .distinct()
                    .collect(Collectors.joining(", "));
        } catch (RuntimeException unreadable) {
            LOG.warn("How a flip ended could not be read; the screen says only that it did", unreadable);
            return "restored";
        }
    }

    private static String how(FlipRow flip) {
        String by = flip.endedBy() == null ? "" : " by " + flip.endedBy();
        return switch (flip.state()) {
            case IN_FORCE -> "some of it was let go";
            case RESTORED -> "restored" + by;
            case UNDONE -> "taken back" + by;
            case EXPIRED -> "its time was up";
        };
    }
}
