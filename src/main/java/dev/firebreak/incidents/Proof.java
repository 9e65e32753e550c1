package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether what is claimed of an incident is proven by its flips and by who has been given them. */
@Component
class Proof {

    /**
     * What the flips show.
     *
     * @param missing why it is not proven, as the rest of "since …", or null
     * @param proven what is proven, as a sentence, or null
     * @param containedAt when the last instance had the last flip, where that is proven
     * @param restoredAt when the last flip ended, where all have
     */
    record Finding(
            @Nullable String missing,
            @Nullable String proven,
            @Nullable Instant containedAt,
            @Nullable Instant restoredAt) {
        static final Finding NOT_ASKED = new Finding(null, null, null, null);
    }

    private final FlipsOfIncident flips;
    private final Reach reach;

    Proof(FlipsOfIncident flips, Reach reach) {
        this.flips = flips;
        this.reach = reach;
    }

    Finding of(Incident incident, IncidentState to) {
        return switch (to) {
            case CONTAINED -> contained(incident.key());
            case RESOLVED -> resolved(incident.key());
            case TRIAGE, ACTIVE, RESTORING, CLOSED, DECLINED, MERGED, CANCELLED -> Finding.NOT_ASKED;
        };
    }

    private Finding contained(IncidentKey key) {
        List<FlipRow> inForce = flips.of(key).stream().filter(Proof::isInForce).toList();
        if (inForce.isEmpty()) {
            return new Finding("none of its flips is in force: say how the harm stopped", null, null, null);
        }
        long open =
                inForce.stream().filter(flip -> !reach.of(flip).isComplete()).count();
        if (open > 0) {
            return new Finding(
                    "it is not proven that every instance obeys: " + open + " of " + inForce.size()
                            + (inForce.size() == 1 ? " flip" : " flips") + " not confirmed everywhere",
                    null,
                    null,
                    null);
        }
        FlipRow partly = inForce.stream()
                .filter(flip -> inForce.stream().noneMatch(other -> isWhole(other, flip)))
                .findFirst()
                .orElse(null);
        if (partly != null) {
            String only =
                    partly.switchKey() + " is contained for " + partly.scope().words() + " only";
            return new Finding(only, null, null, null);
        }
        String proven = inForce.size() == 1
                ? "Its flip has reached every instance that holds values."
                : "All " + inForce.size() + " flips have reached every instance that holds values.";
        return new Finding(null, proven, reachedAt(inForce), null);
    }

    /** Whether the one contains the other's switch for everyone: proof that some obey is none for the rest. */
    private static boolean isWhole(FlipRow whole, FlipRow flip) {
        return whole.system().equals(flip.system())
                && whole.switchKey().equals(flip.switchKey())
                && whole.scope().covers(Scope.EVERYONE);
    }

    /** When the last instance had the last of them. */
    private @Nullable Instant reachedAt(List<FlipRow> inForce) {
        return inForce.stream()
                .map(flip -> reach.of(flip).lastAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Finding resolved(IncidentKey key) {
        List<FlipRow> all = flips.of(key);
        long inForce = all.stream().filter(Proof::isInForce).count();
        if (inForce > 0) {
            return new Finding(
                    (inForce == 1 ? "one of its flips is" : inForce + " of its flips are") + " still in force",
                    null,
                    null,
                    null);
        }
        return new Finding(null, null, null, restoredAt(all));
    }

    static @Nullable Instant restoredAt(List<FlipRow> all) {
        return all.stream()
                .map(FlipRow::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static boolean isInForce(FlipRow flip) {
        return flip.state() == FlipState.IN_FORCE;
    }
}
