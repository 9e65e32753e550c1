package dev.firebreak.incidents;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what is said beside the timeline: key events, corrections, status updates. */
@Component
class Markings {

    private final JdbcTemplate jdbc;

    Markings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was none before; the incident is locked, so nobody else marks it meanwhile. */
    boolean pin(Incident incident, long seq) {
        if (marks(List.of(incident.number()), List.of()).pinned().contains(seq)) {
            return false;
        }
        return jdbc.update("insert into incident_pin (incident, seq) values (?, ?)", incident.number(), seq) > 0;
    }

    boolean unpin(Incident incident, long seq) {
        return jdbc.update("delete from incident_pin where incident = ? and seq = ?", incident.number(), seq) > 0;
    }

    /** In the place of an earlier correction of the same entry; the timeline keeps all. */
    void correct(Incident incident, long seq, String text, String by, OffsetDateTime at) {
        jdbc.update("delete from incident_correction where incident = ? and seq = ?", incident.number(), seq);
        jdbc.update(
                "insert into incident_correction (incident, seq, text, by_name, at) values (?, ?, ?, ?, ?)",
                incident.number(),
                seq,
                text,
                by,
                at);
    }

    void update(UUID id, Incident incident, Update update) {
        jdbc.update(
                "insert into incident_update (id, incident, at, by_name, audience, text) values (?, ?, ?, ?, ?, ?)",
                id,
                incident.number(),
                update.at().atOffset(ZoneOffset.UTC),
                update.by(),
                update.audience().name(),
                update.text());
    }

    /** Of all these incidents, newest first. */
    List<Update> updates(Collection<Long> incidents) {
        return jdbc.query(
                "select at, by_name, audience, text from incident_update where incident in (" + numbers(incidents)
                        + ") order by at desc, id desc limit 500",
                (row, number) -> new Update(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        UpdateAudience.valueOf(row.getString(3)),
                        row.getString(4)));
    }

    /**
     * @param incidents whose key events and corrections these are
     * @param sharing others whose corrections hold as well; of several of one entry the newest does
     */
    Marks marks(Collection<Long> incidents, Collection<Long> sharing) {
        String numbers = numbers(incidents);
        String correcting = Stream.of(incidents, sharing)
                .map(Markings::numbers)
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(", "));
        Set<Long> pinned = new HashSet<>(
                jdbc.queryForList("select seq from incident_pin where incident in (" + numbers + ")", Long.class));
        Map<Long, Marks.Correction> corrected = new HashMap<>();
        jdbc.query(
                "select incident, seq, text, by_name, at from incident_correction where incident in (" + correcting
                        + ") order by at",
                row -> {
                    corrected.put(
                            row.getLong(2),
                            new Marks.Correction(
                                    Keys.of(row.getLong(1)),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, OffsetDateTime.class).toInstant()));
                });
        return new Marks(pinned, corrected);
    }

    /** Numbers are no words that could be anything else. */
    private static String numbers(Collection<Long> incidents) {
        return incidents.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
