package dev.firebreak.delivery;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How fast flips have reached everybody, looked at afterwards: of what was kept, for figures. */
@Service
public class Propagations {

    private final KeptPropagations kept;

    Propagations(KeptPropagations kept) {
        this.kept = kept;
    }

    /**
     * Which flips to look at: those asked for in a time.
     *
     * @param from the first moment
     * @param to the first moment after it
     * @param system of this system only, or null for all
     * @param only of these incidents only, or null for all and those of none
     * @param but not of these incidents
     */
    public record Asked(
            Instant from,
            Instant to,
            @Nullable SystemKey system,
            @Nullable Set<IncidentKey> only,
            Set<IncidentKey> but) {

        public Asked {
            only = only == null ? null : Set.copyOf(only);
            but = Set.copyOf(but);
        }
    }

    /**
     * How the flips of one switch went. Median and p90 are of those that are measured, by nearest rank.
     *
     * @param flips how many there were
     * @param measured how many of them have provably reached everybody who was there
     * @param unconfirmed how many have not, or ended before they had
     * @param slowest how long the slowest of those measured took
     * @param last when the last one was asked for
     */
    public record OfSwitch(
            SystemKey system,
            SwitchKey key,
            int flips,
            int measured,
            int unconfirmed,
            @Nullable Duration median,
            @Nullable Duration p90,
            @Nullable Duration slowest,
            Instant last) {}

    /**
     * How the flips of one incident went.
     *
     * @param flips how many there are
     * @param measured how many of them have provably reached everybody who was there
     * @param nobody how many reached nobody, since nobody who runs asks for their switch
     * @param slowest how long the slowest of those measured took
     */
    public record OfIncident(
            int flips, int measured, int nobody, @Nullable Duration slowest) {

        public static final OfIncident NONE = new OfIncident(0, 0, 0, null);

        /** Whether some have not reached everybody, as far as is known. */
        public boolean isOpen() {
            return measured + nobody < flips;
        }

        /** Both together, as of one. */
        public OfIncident and(OfIncident other) {
            return new OfIncident(
                    flips + other.flips,
                    measured + other.measured,
                    nobody + other.nobody,
                    slower(slowest, other.slowest));
        }

        private static @Nullable Duration slower(@Nullable Duration one, @Nullable Duration other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.compareTo(other) < 0 ? other : one;
        }
    }

    /** By switch, those with the most flips first. */
    public List<OfSwitch> bySwitch(Asked asked) {
        return kept.bySwitch(asked);
    }

    /** Of each of these incidents that has flips. Incidents that were merged are counted by their own keys. */
    public Map<IncidentKey, OfIncident> ofIncidents(Collection<IncidentKey> incidents) {
        return incidents.isEmpty() ? Map.of() : kept.ofIncidents(incidents);
    }
}
