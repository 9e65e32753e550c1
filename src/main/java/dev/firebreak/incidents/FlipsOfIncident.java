package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the flips of an incident, those of incidents merged into it included. */
@Component
class FlipsOfIncident {

    /** Two nodes may read another time. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Switches switches;
    private final KeptFlips kept;
    private final Privacy privacy;
    private final JdbcTemplate jdbc;

    FlipsOfIncident(Switches switches, KeptFlips kept, Privacy privacy, JdbcTemplate jdbc) {
        this.switches = switches;
        this.kept = kept;
        this.privacy = privacy;
        this.jdbc = jdbc;
    }

    /** In force and ended, oldest first. */
    List<FlipRow> of(IncidentKey key) {
        Set<IncidentKey> keys = new HashSet<>(privacy.merged(key));
        keys.add(key);
        return own(keys, kept.of(numbers(keys)));
    }

    /** Numbers of the incidents that flips in force name; from memory. */
    Set<Long> named() {
        return switches.systems().stream()
                .flatMap(system -> system.switches().stream())
                .flatMap(state -> state.inForce().stream())
                .map(FlipRow::incident)
                .filter(Objects::nonNull)
                .map(Keys::number)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The same of several at once; those without a flip are left out. */
    Map<IncidentKey, List<FlipRow>> ofEach(Collection<IncidentKey> incidents) {
        Map<IncidentKey, IncidentKey> home = new HashMap<>();
        for (IncidentKey incident : incidents) {
            home.put(incident, incident);
            privacy.merged(incident).forEach(merged -> home.put(merged, incident));
        }
        if (home.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<IncidentKey>> keeping = kept.of(numbers(home.keySet()));
        Map<IncidentKey, List<FlipRow>> flips = new HashMap<>();
        for (FlipRow flip : own(home.keySet(), keeping)) {
            Set<IncidentKey> places =
                    new HashSet<>(keeping.getOrDefault(flip.id().value(), Set.of()));
            places.add(flip.incident());
            places.stream().map(home::get).filter(Objects::nonNull).distinct().forEach(at -> flips.computeIfAbsent(
                            at, same -> new ArrayList<>())
                    .add(flip));
        }
        return flips;
    }

    private static List<Long> numbers(Set<IncidentKey> keys) {
        return keys.stream()
                .flatMapToLong(key -> Keys.number(key).stream())
                .boxed()
                .toList();
    }

    private List<FlipRow> own(Set<IncidentKey> keys, Map<UUID, Set<IncidentKey>> keeping) {
        List<FlipRow> own = new ArrayList<>(named(keys));
        Set<UUID> known = own.stream().map(flip -> flip.id().value()).collect(Collectors.toSet());
        keeping.keySet().stream()
                .filter(flip -> !known.contains(flip))
                .map(flip -> switches.flip(new FlipId(flip)))
                .forEach(own::add);
        own.sort(Comparator.comparing(FlipRow::at).thenComparingLong(FlipRow::revision));
        return own;
    }

    /**
     * Keys of other tools may look like ours: what was flipped for one of theirs before we gave the key is not ours, unless
     * somebody said so.
     */
    private List<FlipRow> named(Set<IncidentKey> keys) {
        List<FlipRow> named = switches.flipsOf(keys);
        if (named.isEmpty()) {
            return named;
        }
        String numbers = Columns.list(numbers(keys));
        Map<IncidentKey, Instant> given = new HashMap<>();
        jdbc.query("select number, opened_at from incident where number in (" + numbers + ")", row -> {
            given.put(Keys.of(row.getLong(1)), Columns.moment(row, "opened_at").minus(CLOCKS_DIFFER));
        });
        Set<UUID> noted = new HashSet<>(
                jdbc.queryForList("select flip_id from incident_flip where incident in (" + numbers + ")", UUID.class));
        return named.stream()
                .filter(flip -> noted.contains(flip.id().value())
                        || !flip.at()
                                .isBefore(given.getOrDefault(Objects.requireNonNull(flip.incident()), Instant.MIN)))
                .toList();
    }
}
