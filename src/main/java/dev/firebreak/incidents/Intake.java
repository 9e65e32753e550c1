package dev.firebreak.incidents;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds what happened to the flips of incidents since it last looked: new ones, that all have ended, how long the last took
 * to reach everybody. It looks again and again, so that whatever was missed while a console was down is found.
 */
@Component
class Intake {

    /** Whoever restores later than that says so by hand. */
    private static final Duration LOOKED_AFTER = Duration.ofDays(90);

    private final IncidentRepository incidents;
    private final FlipsOfIncident flips;
    private final NotedFlips noted;
    private final Around around;
    private final Clock clock;

    /** What it asks and tells. */
    @org.springframework.stereotype.Component
    record Around(Reach reach, ApplicationEventPublisher events) {}

    Intake(IncidentRepository incidents, FlipsOfIncident flips, NotedFlips noted, Around around, Clock clock) {
        this.incidents = incidents;
        this.flips = flips;
        this.noted = noted;
        this.around = around;
        this.clock = clock;
    }

    /** Numbers of incidents with something to take note of; asks the database thrice, however many there are. */
    List<Long> due() {
        List<Incident> looked = new ArrayList<>(incidents.findOpen());
        looked.addAll(incidents.findNotRestored(Clocks.now(clock).minus(LOOKED_AFTER)));
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

    private boolean hasNews(Incident incident, List<FlipRow> all, int noted) {
        if (all.size() != noted) {
            return true;
        }
        Long millis = propagation(all);
        return (millis != null && !Objects.equals(millis, incident.propagationMillis()))
                || restored(incident, all) != null;
    }

    /** Within the transaction that holds it. */
    void take(Incident incident) {
        List<FlipRow> all = flips.of(incident.key());
        List<FlipRow> fresh = noted.note(incident, all);
        Long millis = propagation(all);
        if (millis != null) {
            incident.propagated(millis);
        }
        Instant restored = restored(incident, all);
        if (restored != null) {
            incident.at(incident.moments().with(Milestone.RESTORED, restored));
        }
        if (!fresh.isEmpty()) {
            around.events().publishEvent(new FlipsNoted(incident.key(), incident.systems(), fresh));
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

    /** How long the slowest took to reach everybody; null while that is not proven of any. */
    private @Nullable Long propagation(List<FlipRow> all) {
        return all.stream()
                .map(flip -> around.reach().of(flip).propagation())
                .filter(Objects::nonNull)
                .map(Duration::toMillis)
                .max(Long::compare)
                .orElse(null);
    }
}
