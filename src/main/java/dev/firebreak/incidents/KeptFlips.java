package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.timeline.Timeline;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Flips that stay with an incident though they name another by now: whoever said so may not know of the first, and was
 * answered as of a flip that belongs to none.
 */
@Component
class KeptFlips {

    /** One whose end the incident's own timeline does not show yet. */
    record Untold(IncidentKey incident, FlipId flip) {}

    private final JdbcTemplate jdbc;
    private final Timeline timeline;

    KeptFlips(JdbcTemplate jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** Within the transaction that gives it to another. */
    void keep(IncidentKey incident, FlipRow flip) {
        long number = Keys.number(incident).orElseThrow();
        if (!of(Set.of(number)).containsKey(flip.id().value())) {
            jdbc.update(
                    "insert into incident_flip_kept (incident, flip_id) values (?, ?)",
                    number,
                    flip.id().value());
        }
    }

    /** By flip, which of these incidents keep it. */
    Map<UUID, Set<IncidentKey>> of(Collection<Long> numbers) {
        return numbers.isEmpty() ? Map.of() : find(" where incident in (" + Columns.list(numbers) + ")");
    }

    Map<UUID, Set<IncidentKey>> all() {
        return find("");
    }

    private Map<UUID, Set<IncidentKey>> find(String which) {
        Map<UUID, Set<IncidentKey>> found = new HashMap<>();
        jdbc.query("select incident, flip_id from incident_flip_kept" + which, row -> {
            found.computeIfAbsent(row.getObject(2, UUID.class), same -> new HashSet<>())
                    .add(Keys.of(row.getLong(1)));
        });
        return found;
    }

    /** With the part that is split off. */
    void move(FlipRow flip, Collection<Long> from, long into) {
        jdbc.update(
                "update incident_flip_kept set incident = ? where flip_id = ? and incident in (" + Columns.list(from)
                        + ")",
                into,
                flip.id().value());
    }

    List<Untold> untold() {
        return jdbc.query(
                "select incident, flip_id from incident_flip_kept where told_end = false",
                (row, at) -> new Untold(Keys.of(row.getLong(1)), new FlipId(row.getObject(2, UUID.class))));
    }

    /** What happened to it since is read there too. */
    void tellEnd(IncidentKey incident, FlipRow flip) {
        timeline.attach(incident, flip.system(), flip.switchKey(), flip.id().toString(), flip.requestedAt());
        jdbc.update(
                "update incident_flip_kept set told_end = true where incident = ? and flip_id = ?",
                Keys.number(incident).orElseThrow(),
                flip.id().value());
    }
}
