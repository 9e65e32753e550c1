package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.severities.LevelKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What figures are made of.
 *
 * @param flips what its flips came to, those of incidents merged into it included
 */
public record Measured(
        IncidentKey key,
        String title,
        IncidentState state,
        LevelKey level,
        boolean provisional,
        Set<SystemKey> systems,
        boolean drill,
        Moments moments,
        Propagations.OfIncident flips) {

    public Measured {
        systems = Set.copyOf(systems);
    }

    /** When it was declared, as corrected: the time that it belongs to. */
    public Instant declaredAt() {
        return Objects.requireNonNull(moments.at(Milestone.DECLARED), "every incident was declared");
    }

    /** What it came to. */
    public List<FigureOfIncident> figures() {
        return FigureOfIncident.all(moments, flips);
    }

    /** Whether it counts: drills, and what was none or lives on in another, do not. */
    public boolean counts() {
        return !drill && state.counts();
    }
}
