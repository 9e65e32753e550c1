package dev.firebreak.incidents;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.FlipRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds what happened to the flips of incidents since it last looked: new ones, and that all have ended. It looks again and again, so that whatever was missed while a console was down is found.
 */
@Component
class Intake {

    /** Whoever restores later than that says so by hand. */
    private static final Duration LOOKED_AFTER = Duration.ofDays(90);

    private final IncidentRepository incidents;
    private final FlipsOfIncident flips;
    private final NotedFlips noted;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            IncidentRepository incidents,
            FlipsOfIncident flips,
            NotedFlips noted,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.flips = flips;
        this.noted = noted;
        this.events = events;
        this.clock = clock;
    }

    /** Numbers of incidents with something to take note of; asks the database a few times, however many there are. */
    List<Long> due() {
        List<Incident> looked = new ArrayList<>(incidents.findOpen());
        looked.addAll(incidents.findNotRestored(Clocks.now(clock).minus(LOOKED_AFTER)));
        looked.addAll(ended(looked));
        Map<IncidentKey, List<FlipRow>> all =
                flips.ofEach(looked.stream().map(Incident::key).toList());
        Map<Long, Integer> known =
                noted.counts(looked.stream().map(Incident::key).toList());
        return looked.stream()
                .filter(incident -> hasNews(
                        incident,
                        all.getOrDefault(incident.key(), List.of()),
                        known.getOrDefault(incident.number(), 0)))
                .map(Incident::number)
                .toList();
    }

    /** Those that somebody names by a flip though they are over, and those in which such go on. */
    private Collection<Incident> ended(List<Incident> looked) {
        Set<Long> known = looked.stream().map(Incident::number).collect(Collectors.toSet());
        Map<Long, Incident> found = new HashMap<>();
        Set<Long> named = flips.named();
        named.removeAll(known);
        while (!named.isEmpty()) {
            List<Incident> next = incidents.findAll(named);
            next.forEach(incident -> found.put(incident.number(), incident));
            named = next.stream()
                    .map(Incident::mergedInto)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            named.removeAll(known);
            named.removeAll(found.keySet());
        }
        return found.values().stream()
                .filter(incident -> incident.mergedInto() == null)
                .toList();
    }

    private boolean hasNews(Incident incident, List<FlipRow> all, int noted) {
        if (all.size() != noted) {
            return true;
        }
        return restored(incident, all) != null;
    }

    /** Within the transaction that holds it. */
    void take(Incident incident) {
        List<FlipRow> all = flips.of(incident.key());
        List<FlipRow> fresh = noted.note(incident, all);
        Instant restored = restored(incident, all);
        if (restored != null) {
            incident.at(incident.moments().with(Milestone.RESTORED, restored));
        }
        if (!fresh.isEmpty()) {
            events.publishEvent(new FlipsNoted(incident.key(), incident.systems(), fresh));
        }
    }

    /** When the last switch was back, where that is so and not said yet. */
    private static @Nullable Instant restored(Incident incident, List<FlipRow> all) {
        boolean goesBack =
                switch (incident.state()) {
                    case RESTORING, RESOLVED, CLOSED -> true;
                    case TRIAGE, ACTIVE, CONTAINED, DECLINED, MERGED, CANCELLED -> false;
                };
        if (!goesBack
                || incident.moments().at(Milestone.RESTORED) != null
                || all.stream().anyMatch(Proof::isInForce)) {
            return null;
        }
        return Proof.restoredAt(all);
    }
}
