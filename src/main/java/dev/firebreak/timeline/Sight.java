package dev.firebreak.timeline;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reader asked for, narrowed to what they may see.
 *
 * @param incidents the incident that the filter names and those merged into it; empty where it names none, and where
 *     the reader may not know of it
 * @param hidden the incidents that are kept from the reader
 * @param from reads only what was recorded then or later
 */
record Sight(
        TimelineFilter filter,
        Set<String> incidents,
        Set<String> hidden,
        @Nullable Instant from) {

    Sight {
        incidents = Set.copyOf(incidents);
        hidden = Set.copyOf(hidden);
    }

    /**
     * Whoever is confined to a system sees the entries of that system only.
     *
     * @throws dev.firebreak.base.NotAllowed if the actor may not see any of it
     */
    static Sight of(Actor by, TimelineFilter filter, IncidentRegister register) {
        TimelineFilter narrowed = narrowed(by, filter);
        Set<IncidentKey> hidden = register.hiddenFrom(by);
        return new Sight(narrowed, incidents(narrowed.incident(), by, register), texts(hidden.stream()), null);
    }

    Sight since(Instant moment) {
        return new Sight(filter, incidents, hidden, moment);
    }

    boolean isOfIncident() {
        return filter.incident() != null;
    }

    private static TimelineFilter narrowed(Actor by, TimelineFilter filter) {
        by.needs(Permission.VIEW);
        SystemKey only = by.confinedTo();
        if (only == null) {
            return filter;
        }
        if (filter.system() != null) {
            by.needs(Permission.VIEW, new SystemKey(filter.system()));
        }
        return new TimelineFilter(only.value(), filter.switchKey(), filter.incident(), filter.kind(), filter.actor());
    }

    private static Set<String> incidents(@Nullable String wanted, Actor by, IncidentRegister register) {
        IncidentKey key = wanted == null ? null : key(wanted);
        if (key == null || register.hides(key, by)) {
            return Set.of();
        }
        Stream<IncidentKey> merged = register.merged(key).stream().filter(other -> !register.hides(other, by));
        return texts(Stream.concat(Stream.of(key), merged));
    }

    /** What no incident can be called has no entries either. */
    private static @Nullable IncidentKey key(String text) {
        try {
            return new IncidentKey(text);
        } catch (InvalidInput noKey) {
            return null;
        }
    }

    private static Set<String> texts(Stream<IncidentKey> keys) {
        return keys.map(IncidentKey::value).collect(Collectors.toUnmodifiableSet());
    }
}
