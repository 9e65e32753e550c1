package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has flips name the incident that they belong to. That is a change of switches, and so a transaction of its own, after the
 * one by which the incident takes note of them; what fails in between is done later.
 */
@Component
class FlipNaming {

    private static final Logger LOG = LoggerFactory.getLogger(FlipNaming.class);

    private final Switches switches;
    private final NotedFlips noted;
    private final KeptFlips kept;
    private final Privacy privacy;
    private final JdbcTemplate jdbc;

    FlipNaming(Switches switches, NotedFlips noted, KeptFlips kept, Privacy privacy, JdbcTemplate jdbc) {
        this.switches = switches;
        this.noted = noted;
        this.kept = kept;
        this.privacy = privacy;
        this.jdbc = jdbc;
    }

    /**
     * The flips themselves, for somebody who may work on their systems.
     *
     * @throws Conflict if one belongs to another incident that they may know of
     */
    List<FlipRow> known(Actor by, List<FlipId> flips, @Nullable IncidentKey mine) {
        Set<IncidentKey> own = mine == null ? Set.of() : own(mine);
        Map<UUID, Set<IncidentKey>> keeping = kept.all();
        List<FlipRow> known = flips.stream().distinct().map(switches::flip).toList();
        for (FlipRow flip : known) {
            by.needs(Permission.RESPOND, flip.system());
            Set<IncidentKey> places = new TreeSet<>(Comparator.comparing(IncidentKey::value));
            places.addAll(keeping.getOrDefault(flip.id().value(), Set.of()));
            elsewhere(flip, own).ifPresent(places::add);
            if (places.stream().noneMatch(own::contains)) {
                needsNoneOf(places, flip, by);
            }
        }
        return known;
    }

    /** What is kept from the actor is no reason to refuse: they would learn of it. */
    private void needsNoneOf(Set<IncidentKey> places, FlipRow flip, Actor by) {
        places.stream().filter(place -> !privacy.hides(place, by)).findFirst().ifPresent(place -> {
            throw new Conflict(
                    "flip-belongs-elsewhere", "The flip of " + flip.switchKey() + " belongs to " + place + ".");
        });
    }

    private Set<IncidentKey> own(IncidentKey mine) {
        Set<IncidentKey> own = new HashSet<>(privacy.merged(mine));
        own.add(mine);
        return own;
    }

    private Optional<IncidentKey> elsewhere(FlipRow flip, Set<IncidentKey> own) {
        return Optional.ofNullable(flip.incident())
                .filter(other -> !own.contains(other))
                .filter(this::exists);
    }

    private boolean exists(IncidentKey key) {
        var number = Keys.number(key);
        return number.isPresent()
                && !jdbc.queryForList("select number from incident where number = ?", Long.class, number.getAsLong())
                        .isEmpty();
    }

    /** Within the transaction that holds the incident. One that the flips were of, and that the actor cannot know, keeps them. */
    void attach(Incident incident, Actor by, List<FlipRow> flips) {
        Set<IncidentKey> own = own(incident.key());
        Predicate<FlipRow> isKept = keptBy(incident.key());
        for (FlipRow flip : flips) {
            if (!isKept.test(flip)) {
                elsewhere(flip, own).ifPresent(other -> kept.keep(other, flip));
            }
        }
        noted.attach(incident, by, flips);
    }

    /** After it. What does not work now is done by the sweep. */
    void name(Actor by, IncidentKey incident, List<FlipRow> flips) {
        List<FlipId> unnamed = flips.stream()
                .filter(keptBy(incident).negate())
                .filter(flip -> !incident.equals(flip.incident()))
                .map(FlipRow::id)
                .toList();
        if (unnamed.isEmpty()) {
            return;
        }
        try {
            switches.nameIncident(by, unnamed, incident);
        } catch (RuntimeException later) {
            LOG.warn("Flips could not name {} yet, trying again in a moment: {}", incident, later.toString());
        }
    }

    /** Flips that belong to an incident and do not name it yet. */
    Map<IncidentKey, List<FlipRow>> unnamed(long number) {
        IncidentKey key = Keys.of(number);
        List<FlipId> noted = jdbc.query(
                "select flip_id from incident_flip where incident = ?",
                (row, at) -> FlipId.parse(row.getString(1)),
                number);
        List<FlipRow> flips = noted.stream()
                .map(switches::flip)
                .filter(flip -> !key.equals(flip.incident()) && !isOwn(key, flip))
                .filter(keptBy(key).negate())
                .toList();
        return flips.isEmpty() ? Map.of() : Map.of(key, flips);
    }

    /** Flips that it keeps name another, and go on doing so. */
    private Predicate<FlipRow> keptBy(IncidentKey incident) {
        Set<UUID> its = kept.of(own(incident).stream()
                        .flatMapToLong(key -> Keys.number(key).stream())
                        .boxed()
                        .toList())
                .keySet();
        return flip -> its.contains(flip.id().value());
    }

    /** Kept ones that have ended; each incident's timeline is to show how. */
    List<KeptFlips.Untold> ended() {
        return kept.untold().stream()
                .filter(it -> !Proof.isInForce(switches.flip(it.flip())))
                .toList();
    }

    void tellEnd(KeptFlips.Untold ended) {
        kept.tellEnd(ended.incident(), switches.flip(ended.flip()));
    }

    private boolean isOwn(IncidentKey key, FlipRow flip) {
        return flip.incident() != null && privacy.merged(key).contains(flip.incident());
    }
}
