package dev.firebreak.incidents;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down, in the transaction that gives occasion to it, that an evidence snapshot is to be taken, and at which revisions
 * the systems are. Whatever happens after that commit, it is taken in the end.
 */
@Component
class EvidenceWanted {

    private final JdbcTemplate jdbc;
    private final Switches switches;
    private final Clock clock;

    EvidenceWanted(JdbcTemplate jdbc, Switches switches, Clock clock) {
        this.jdbc = jdbc;
        this.switches = switches;
        this.clock = clock;
    }

    /** Flips that were made as one are one occasion; those made one after the other are as many. */
    @EventListener
    void on(FlipsNoted noted) {
        Map<SystemKey, Long> standing = standing(noted.systems());
        noted.flips().stream()
                .map(flip -> Map.entry(flip.system(), flip.revision()))
                .distinct()
                .sorted(Map.Entry.comparingByValue())
                .forEach(made -> {
                    Map<SystemKey, Long> revisions = new HashMap<>(standing);
                    revisions.put(made.getKey(), made.getValue());
                    want(noted.incident(), EvidenceRow.Occasion.FLIPPED, revisions);
                });
    }

    /** A snapshot that is still to be taken, such as that at the declaration with these flips, shows them too. */
    @EventListener
    void on(FlipsAttached attached) {
        long waiting = Columns.count(
                jdbc,
                "select count(*) from incident_evidence where incident = ? and taken_at is null",
                Keys.number(attached.incident()).orElseThrow());
        if (waiting == 0) {
            want(attached.incident(), EvidenceRow.Occasion.FLIPPED, standing(attached.systems()));
        }
    }

    @EventListener
    void on(EvidenceAsked asked) {
        want(asked.incident(), EvidenceRow.Occasion.ASKED, standing(asked.systems()));
    }

    void declared(IncidentKey incident, Set<SystemKey> systems) {
        want(incident, EvidenceRow.Occasion.DECLARED, standing(systems));
    }

    private Map<SystemKey, Long> standing(Set<SystemKey> systems) {
        Map<SystemKey, Long> revisions = new HashMap<>();
        for (SystemKey system : systems) {
            SystemSnapshot snapshot = switches.find(system);
            revisions.put(system, snapshot == null ? 0 : snapshot.revision());
        }
        return revisions;
    }

    private void want(IncidentKey incident, EvidenceRow.Occasion occasion, Map<SystemKey, Long> revisions) {
        Instant now = Clocks.now(clock);
        EvidenceId id = EvidenceId.next();
        jdbc.update(
                "insert into incident_evidence (id, incident, occasion, wanted_at, attempts, next_try_at)"
                        + " values (?, ?, ?, ?, 0, ?)",
                id.value(),
                Keys.number(incident).orElseThrow(),
                occasion.name(),
                Columns.of(now),
                Columns.of(now));
        revisions.forEach((system, revision) -> jdbc.update(
                "insert into incident_evidence_revision (evidence, system_key, revision) values (?, ?, ?)",
                id.value(),
                system.value(),
                revision));
    }
}
