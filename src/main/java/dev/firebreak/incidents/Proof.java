package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Numbers;
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
     * @param missing what is not proven, as the rest of "Not proven: …", or null
     * @param proven what is proven, as a sentence, or null
     * @param containedAt when the last instance had the last flip, where that is proven
     * @param restoredAt when the last flip ended, where all have
     * @param inForce what stays contained where it is called over
     */
    record Finding(
            @Nullable String missing,
            @Nullable String proven,
            @Nullable Instant containedAt,
            @Nullable Instant restoredAt,
            StillInForce inForce) {
        static final Finding NOT_ASKED = new Finding(null, null, null, null, StillInForce.NOTHING);

        static Finding missing(String what) {
            return new Finding(what, null, null, null, StillInForce.NOTHING);
        }
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
            case RESOLVED, CLOSED, DECLINED, CANCELLED -> over(incident.key());
            case RESTORING -> passed(incident);
            case TRIAGE, ACTIVE, MERGED -> Finding.NOT_ASKED;
        };
    }

    /** What is restored without having been called contained may have been so all the same; nobody is asked whether it was. */
    private Finding passed(Incident incident) {
        if (incident.state() != IncidentState.ACTIVE || incident.moments().at(Milestone.CONTAINED) != null) {
            return Finding.NOT_ASKED;
        }
        Finding finding = contained(incident.key());
        return finding.missing() == null ? finding : Finding.NOT_ASKED;
    }

    private Finding contained(IncidentKey key) {
        List<FlipRow> inForce = flips.of(key).stream().filter(Proof::isInForce).toList();
        if (inForce.isEmpty()) {
            return Finding.missing("none of its flips is in force");
        }
        long open =
                inForce.stream().filter(flip -> !reach.of(flip).isComplete()).count();
        if (open > 0) {
            return Finding.missing(
                    open + " of " + Numbers.count(inForce.size(), "flip", "flips") + " not confirmed everywhere");
        }
        FlipRow partly = inForce.stream()
                .filter(flip -> inForce.stream().noneMatch(other -> isWhole(other, flip)))
                .findFirst()
                .orElse(null);
        if (partly != null) {
            return Finding.missing(
                    partly.switchKey() + " is contained for " + partly.scope().words() + " only");
        }
        String proven = inForce.size() == 1
                ? "Its flip has reached every instance that holds values."
                : "All " + inForce.size() + " flips have reached every instance that holds values.";
        return new Finding(null, proven, reachedAt(inForce), null, StillInForce.NOTHING);
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

    private Finding over(IncidentKey key) {
        List<FlipRow> all = flips.of(key);
        StillInForce inForce =
                new StillInForce(all.stream().filter(Proof::isInForce).toList());
        return new Finding(null, null, null, inForce.isAnything() ? null : restoredAt(all), inForce);
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
