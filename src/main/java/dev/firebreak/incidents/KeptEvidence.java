package dev.firebreak.incidents;

import dev.firebreak.base.SystemKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of evidence snapshots. */
@Component
class KeptEvidence {

    private static final int MOST_AT_ONCE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final JdbcTemplate jdbc;

    KeptEvidence(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those to be taken now, the oldest first. */
    List<UUID> due(Instant now) {
        return jdbc.query(
                "select id from incident_evidence where next_try_at <= ? order by next_try_at, id limit "
                        + MOST_AT_ONCE,
                (row, number) -> row.getObject(1, UUID.class),
                Columns.of(now));
    }

    long incidentOf(EvidenceId id) {
        return Columns.count(jdbc, "select incident from incident_evidence where id = ?", id.value());
    }

    void taken(EvidenceId id, EvidenceRow.Taken taken) {
        jdbc.update(
                "update incident_evidence set taken_at = ?, size = ?, sha256 = ?, next_try_at = null where id = ?",
                Columns.of(taken.at()),
                taken.size(),
                taken.sha256(),
                id.value());
    }

    /** Tried in vain: again in a moment, each time a longer one. */
    void failed(EvidenceId id, Instant now) {
        long attempts = Columns.count(jdbc, "select attempts from incident_evidence where id = ?", id.value());
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 9));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        jdbc.update(
                "update incident_evidence set attempts = attempts + 1, next_try_at = ? where id = ? and taken_at is null",
                Columns.of(next),
                id.value());
    }

    /** Of all these incidents, oldest first. */
    List<EvidenceRow> of(Collection<Long> incidents) {
        String numbers = Columns.list(incidents);
        Map<UUID, Map<SystemKey, Long>> revisions = revisions(numbers);
        return jdbc.query(
                "select * from incident_evidence where incident in (" + numbers + ") order by wanted_at, id",
                (row, number) -> row(row, revisions));
    }

    private Map<UUID, Map<SystemKey, Long>> revisions(String numbers) {
        Map<UUID, Map<SystemKey, Long>> revisions = new HashMap<>();
        jdbc.query(
                "select r.evidence, r.system_key, r.revision from incident_evidence_revision r"
                        + " join incident_evidence e on e.id = r.evidence where e.incident in (" + numbers + ")",
                row -> {
                    revisions
                            .computeIfAbsent(row.getObject(1, UUID.class), same -> new HashMap<>())
                            .put(new SystemKey(row.getString(2)), row.getLong(3));
                });
        return revisions;
    }

    private static EvidenceRow row(ResultSet row, Map<UUID, Map<SystemKey, Long>> revisions) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant at = Columns.momentIfAny(row, "taken_at");
        return new EvidenceRow(
                new EvidenceId(id),
                Keys.of(row.getLong("incident")),
                EvidenceRow.Occasion.valueOf(row.getString("occasion")),
                Columns.moment(row, "wanted_at"),
                revisions.getOrDefault(id, Map.of()),
                at == null ? null : new EvidenceRow.Taken(at, row.getLong("size"), row.getString("sha256")),
                row.getInt("attempts"));
    }
}
