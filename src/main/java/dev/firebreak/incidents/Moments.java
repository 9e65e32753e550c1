package dev.firebreak.incidents;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When an incident passed which milestone; what is not known is not there. */
public record Moments(Map<Milestone, Instant> known) {

    public static final Moments NONE = new Moments(Map.of());

    public Moments {
        Map<Milestone, Instant> copy = new EnumMap<>(Milestone.class);
        copy.putAll(known);
        known = Collections.unmodifiableMap(copy);
    }

    public @Nullable Instant at(Milestone milestone) {
        return known.get(milestone);
    }

    /** The same with one milestone at another time; null forgets it. */
    public Moments with(Milestone milestone, @Nullable Instant at) {
        Map<Milestone, Instant> next = new EnumMap<>(Milestone.class);
        next.putAll(known);
        if (at == null) {
            next.remove(milestone);
        } else {
            next.put(milestone, at);
        }
        return new Moments(next);
    }

    /** The same, unless the milestone is known already. */
    public Moments first(Milestone milestone, Instant at) {
        return known.containsKey(milestone) ? this : with(milestone, at);
    }
}
