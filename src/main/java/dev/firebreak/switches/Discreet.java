package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows flips to one reader without the incidents that are kept from them: the flip is for everybody to see, what it
 * belongs to is not.
 */
public record Discreet(Set<IncidentKey> hidden) {

    public Discreet {
        hidden = Set.copyOf(hidden);
    }

    public static Discreet to(Actor reader, IncidentRegister incidents) {
        return new Discreet(incidents.hiddenFrom(reader));
    }

    /** Whoever names an incident reads it in the answer, as if there were none of that key. */
    public Discreet but(@Nullable IncidentKey named) {
        if (named == null || !hidden.contains(named)) {
            return this;
        }
        Set<IncidentKey> others = new HashSet<>(hidden);
        others.remove(named);
        return new Discreet(others);
    }

    /** The incident that the flip belongs to, if there is one that the reader may know of. */
    public @Nullable IncidentKey incident(FlipRow flip) {
        IncidentKey incident = flip.incident();
        return incident == null || hidden.contains(incident) ? null : incident;
    }
}
