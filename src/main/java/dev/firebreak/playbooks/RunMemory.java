package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Score;
import dev.firebreak.severities.Severities;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Brings together what a run needs to be moved: itself, the text that it began with, and how its incident stands. */
@Component
class RunMemory {

    private final RunRepository runs;
    private final KeptVersions versions;
    private final Incidents incidents;
    private final Severities severities;
    private final Clock clock;

    RunMemory(RunRepository runs, KeptVersions versions, Incidents incidents, Severities severities, Clock clock) {
        this.runs = runs;
        this.versions = versions;
        this.incidents = incidents;
        this.severities = severities;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such run */
    Run lock(RunId id) {
        return runs.lock(id.value()).orElseThrow(() -> new NotFound("run", id.toString()));
    }

    /** @throws NotFound if there is no such run */
    Run find(RunId id) {
        return runs.findById(id.value()).orElseThrow(() -> new NotFound("run", id.toString()));
    }

    /** Those to which time has brought something, the longest ago first. */
    List<RunId> due(int most) {
        return runs.findDue(now(), Limit.of(most)).stream().map(RunId::new).toList();
    }

    List<Run> ofIncident(IncidentKey incident) {
        return runs.findByIncidentKeyOrderByStartedAtAscIdAsc(incident.value());
    }

    /** @throws NotFound if there is no such incident, or it is kept from the actor */
    IncidentRow incident(Actor by, IncidentKey key) {
        return incidents.incident(by, key);
    }

    Instant now() {
        return Clocks.now(clock);
    }

    Playbook playbook(Run run) {
        return versions.playbook(run.contentHash());
    }

    /** How the incident stands whenever it is asked for. */
    Situation situation(Run run) {
        return new Situation() {
            @Override
            public IncidentRow incident() {
                return incidents.incident(Actor.console(), run.incident());
            }

            @Override
            public Map<String, Object> known() {
                return RunMemory.this.known(incident());
            }
        };
    }

    private Map<String, Object> known(IncidentRow incident) {
        Map<String, Object> known = new HashMap<>();
        known.put("incident.severity", incident.severity().level().value());
        known.put("incident.state", incident.state().name().toLowerCase(Locale.ROOT));
        known.put(
                "incident.systems",
                incident.systems().stream().map(SystemKey::value).sorted().toList());
        for (Axis axis : Axis.values()) {
            known.put("incident." + axis.name().toLowerCase(Locale.ROOT), score(incident, axis));
        }
        return known;
    }

    /** What is not known yet counts as the severities say; 0 where they say nothing. */
    private long score(IncidentRow incident, Axis axis) {
        Score score = incident.severity().impact().of(axis);
        Score counted = score.isKnown()
                ? score
                : severities.current().rules().unknownCountsAs().getOrDefault(axis, Score.NONE);
        return counted.level().orElse(0);
    }
}
