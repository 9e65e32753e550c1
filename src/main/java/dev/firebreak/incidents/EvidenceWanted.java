package dev.firebreak.incidents;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Clock;
import java.time.Instant;
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

    @EventListener
    void on(FlipsNoted noted) {
        want(noted.incident(), noted.systems(), EvidenceRow.Occasion.FLIPPED);
    }

    void want(IncidentKey incident, Set<SystemKey> systems, EvidenceRow.Occasion occasion) {
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
        for (SystemKey system : systems) {
            SystemSnapshot snapshot = switches.find(system);
            jdbc.update(
                    "insert into incident_evidence_revision (evidence, system_key, revision) values (?, ?, ?)",
                    id.value(),
                    system.value(),
                    snapshot == null ? 0 : snapshot.revision());
        }
    }
}
