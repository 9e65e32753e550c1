package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.timeline.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes note of flips that belong to an incident: those that named it when they were made, and those said to later. */
@Component
class NotedFlips {

    private final JdbcTemplate jdbc;
    private final Timeline timeline;
    private final IncidentFacts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotedFlips(
            JdbcTemplate jdbc, Timeline timeline, IncidentFacts facts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** Says so on the timeline, where what happened to the flips before is shown too. */
    void attach(Incident incident, Actor by, List<FlipRow> flips) {
        List<FlipRow> fresh = note(incident, flips);
        if (fresh.isEmpty()) {
            return;
        }
        for (FlipRow flip : fresh) {
            timeline.attach(
                    incident.key(), flip.system(), flip.switchKey(), flip.id().toString(), flip.requestedAt());
        }
        String what = fresh.size() == 1
                ? "The flip of " + fresh.getFirst().switchKey() + " belongs to this incident."
                : fresh.size() + " flips belong to this incident.";
        facts.tell(
                incident,
                "flips",
                by,
                Clocks.now(clock),
                what,
                Map.of("flips", fresh.stream().map(flip -> flip.id().toString()).toList()));
        events.publishEvent(new FlipsAttached(incident.key(), incident.systems()));
    }

    /** Those that it did not know of; from now on it does, and of the first moment somebody decided to contain. */
    List<FlipRow> note(Incident incident, List<FlipRow> flips) {
        List<UUID> known = jdbc.query(
                "select flip_id from incident_flip where incident = ? union select flip_id from incident_flip_moved"
                        + " where incident = ?",
                (row, number) -> row.getObject(1, UUID.class),
                incident.number(),
                incident.number());
        List<FlipRow> fresh = new ArrayList<>();
        for (FlipRow flip : flips) {
            if (!known.contains(flip.id().value())) {
                fresh.add(flip);
            }
        }
        Instant now = Clocks.now(clock);
        for (FlipRow flip : fresh) {
            jdbc.update(
                    "insert into incident_flip (incident, flip_id, noted_at) values (?, ?, ?)",
                    incident.number(),
                    flip.id().value(),
                    now.atOffset(ZoneOffset.UTC));
            if (!incident.hadEndedBy(flip.requestedAt())) {
                decided(incident, flip.requestedAt());
            }
        }
        return fresh;
    }

    private static void decided(Incident incident, Instant at) {
        Moments moments = incident.moments();
        Instant known = moments.at(Milestone.CONTAIN_DECIDED);
        if (known == null || at.isBefore(known)) {
            incident.at(detected(moments, at).with(Milestone.CONTAIN_DECIDED, at));
        }
    }

    /** Nobody contains what nobody has seen: a flip is earlier than what was only assumed of the detection. */
    private static Moments detected(Moments moments, Instant flipped) {
        Instant detected = moments.at(Milestone.DETECTED);
        if (detected == null || !flipped.isBefore(detected)) {
            return moments;
        }
        boolean assumed = detected.equals(moments.at(Milestone.DECLARED))
                || detected.equals(moments.at(Milestone.CONTAIN_DECIDED));
        return assumed ? moments.with(Milestone.DETECTED, flipped) : moments;
    }

    /** How many flips each of them has taken note of. */
    Map<Long, Integer> counts(Collection<IncidentKey> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        String numbers = incidents.stream()
                .map(key -> String.valueOf(Keys.number(key).orElse(0)))
                .collect(Collectors.joining(", "));
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.query(
                "select incident, count(*) from incident_flip where incident in (" + numbers + ") group by incident",
                row -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        return counts;
    }
}
