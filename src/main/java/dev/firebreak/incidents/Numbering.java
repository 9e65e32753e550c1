package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives new incidents their numbers, one after the other and never twice, and keeps them. */
@Component
class Numbering {

    private final JdbcTemplate jdbc;
    private final IncidentRepository incidents;
    private final SearchWords words;
    private final IncidentFacts facts;
    private final EvidenceWanted evidence;

    Numbering(
            JdbcTemplate jdbc,
            IncidentRepository incidents,
            SearchWords words,
            IncidentFacts facts,
            EvidenceWanted evidence) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.words = words;
        this.facts = facts;
        this.evidence = evidence;
    }

    /** Others who declare wait until this transaction ends: a number that is rolled back is the next one's. */
    long next() {
        Long last = jdbc.queryForObject("select last from incident_counter where id = 1 for update", Long.class);
        long next = Objects.requireNonNull(last) + 1;
        jdbc.update("update incident_counter set last = ? where id = 1", next);
        return next;
    }

    Incident keep(Incident incident, Actor by, Instant now, String sentence, Map<String, Object> details) {
        Incident kept = incidents.saveAndFlush(incident);
        words.head(kept);
        evidence.declared(kept.key(), kept.systems());
        facts.tell(kept, "declared", by, now, sentence, details);
        return kept;
    }
}
