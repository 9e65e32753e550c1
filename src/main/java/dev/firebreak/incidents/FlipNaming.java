package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Privacy privacy;
    private final JdbcTemplate jdbc;

    FlipNaming(Switches switches, NotedFlips noted, Privacy privacy, JdbcTemplate jdbc) {
        this.switches = switches;
        this.noted = noted;
        this.privacy = privacy;
        this.jdbc = jdbc;
    }

    /**
     * The flips themselves, for somebody who may work on their systems.
     *
     * @throws Conflict if one belongs to another incident
     */
    List<FlipRow> known(Actor by, List<FlipId> flips, @Nullable IncidentKey mine) {
        Set<IncidentKey> own = new HashSet<>();
        if (mine != null) {
            own.add(mine);
            own.addAll(privacy.merged(mine));
        }
        List<FlipRow> known = flips.stream().distinct().map(switches::flip).toList();
        for (FlipRow flip : known) {
            by.needs(Permission.RESPOND, flip.system());
            IncidentKey other = flip.incident();
            if (other != null && !own.contains(other) && exists(other)) {
                String whose = privacy.hides(other, by) ? "another incident" : other.value();
                throw new Conflict(
                        "flip-belongs-elsewhere", "The flip of " + flip.switchKey() + " belongs to " + whose + ".");
            }
        }
        return known;
    }

    private boolean exists(IncidentKey key) {
        var number = Keys.number(key);
        return number.isPresent()
                && !jdbc.queryForList("select number from incident where number = ?", Long.class, number.getAsLong())
                        .isEmpty();
    }

    /** Within the transaction that holds the incident. */
    void attach(Incident incident, Actor by, List<FlipRow> flips) {
        noted.attach(incident, by, flips);
    }

    /** After it. What does not work now is done by the sweep. */
    void name(Actor by, IncidentKey incident, List<FlipRow> flips) {
        List<FlipId> unnamed = flips.stream()
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
                .toList();
        return flips.isEmpty() ? Map.of() : Map.of(key, flips);
    }

    private boolean isOwn(IncidentKey key, FlipRow flip) {
        return flip.incident() != null && privacy.merged(key).contains(flip.incident());
    }
}
