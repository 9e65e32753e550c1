package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.LevelKey;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens incidents. */
@Component
class Declaring {

    private final Numbering numbering;
    private final Judging judging;
    private final Privacy privacy;
    private final KnownSystems systems;
    private final Clock clock;

    Declaring(Numbering numbering, Judging judging, Privacy privacy, KnownSystems systems, Clock clock) {
        this.numbering = numbering;
        this.judging = judging;
        this.privacy = privacy;
        this.systems = systems;
        this.clock = clock;
    }

    /** Opens it; whoever takes command and what belongs to it follows in the same transaction. */
    Incident declare(DeclareIncident command) {
        check(command);
        Actor by = command.by();
        Instant now = Clocks.now(clock);
        Instant started = Given.past("startedAt", command.startedAt(), now);
        LevelKey said = command.severity();
        IncidentRow.Severity severity = judging.judged(
                command.impact(),
                command.circumstances(),
                said == null ? new Verdict.ByRule() : new Verdict.Said(said));
        Incident incident = new Incident(numbering.next(), command, severity, judging.version(), now);
        Moments moments = incident.moments().with(Milestone.DETECTED, now);
        incident.at(moments.with(Milestone.IMPACT_STARTED, started));
        incident.updateDue(judging.updateDue(incident, now));
        if (command.readers() instanceof Readers.Only only) {
            privacy.expect(incident.key(), Privacy.Circle.of(only, incident.people()));
        }
        return numbering.keep(incident, by, now, sentence(incident, command), details(incident, command, started));
    }

    /**
     * @throws NotAllowed if the actor may not respond to incidents on these systems
     * @throws InvalidInput if a system is not known
     */
    void check(DeclareIncident command) {
        command.by().needs(Permission.RESPOND);
        command.systems().forEach(system -> check(command.by(), system));
    }

    private void check(Actor by, SystemKey system) {
        by.needs(Permission.RESPOND, system);
        if (!systems.include(system)) {
            throw new InvalidInput("systems", "must be systems that are defined, not \"" + system + "\"");
        }
    }

    private String sentence(Incident incident, DeclareIncident command) {
        return "%s%s declared: %s. %s on %s.%s"
                .formatted(
                        incident.isDrill() ? "Drill " : "",
                        incident.key(),
                        incident.title(),
                        Words.of(incident.severity()),
                        systems(incident),
                        byHand(incident, command));
    }

    private String byHand(Incident incident, DeclareIncident command) {
        return incident.severity().byRule()
                ? ""
                : " Its severity is set by hand, the rules say " + judging.byRules(incident.severity()) + "."
                        + Words.why(command.reason());
    }

    static String systems(Incident incident) {
        return incident.systems().stream().map(SystemKey::value).sorted().collect(Collectors.joining(", "));
    }

    private Map<String, Object> details(Incident incident, DeclareIncident command, @Nullable Instant started) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("title", incident.title());
        details.put(
                "systems",
                incident.systems().stream().map(SystemKey::value).sorted().toList());
        details.put("drill", incident.isDrill());
        if (started != null) {
            details.put("startedAt", started.toString());
        }
        details.putAll(Words.details(incident.severity(), incident.schemeVersion()));
        if (!incident.severity().byRule()) {
            details.put("rules", judging.byRules(incident.severity()).value());
        }
        if (command.reason() != null) {
            details.put("reason", command.reason().value());
        }
        return details;
    }
}
