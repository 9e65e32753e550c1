package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.incidents.AmendIncident;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentCursor;
import dev.firebreak.incidents.IncidentFilter;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.severities.Severities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents: declare, list, look, change. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentsController {

    private final Incidents incidents;
    private final IncidentAnswers answers;
    private final KnownSystems known;
    private final Severities severities;

    IncidentsController(Incidents incidents, IncidentAnswers answers, KnownSystems known, Severities severities) {
        this.incidents = incidents;
        this.answers = answers;
        this.known = known;
        this.severities = severities;
    }

    @Operation(
            summary = "Declare an incident",
            description = "In triage, or active where somebody takes command with it. What is not known of the impact"
                    + " is unknown, which makes the severity provisional.")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Declared.", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<IncidentAnswer> declareIncident(@RequestBody IncidentBody body) {
        DeclareIncident command = body.command(answers.by(), answers.people());
        return answers.declared(() -> incidents.declare(command));
    }

    @Operation(
            summary = "Incidents: open ones first, newest first in each",
            description = "state and severity take several, separated by commas. person: a login or id of somebody who"
                    + " declared it or has a role in it. from and to: when it was declared. q: words that must each be in"
                    + " its title, summary, notes or updates. counted: all for those that figures count (no drills, nothing"
                    + " declined, merged or cancelled), ttc for those of them that have a value of this figure,"
                    + " ttc.missing for those that have none, ttc.invalid for those that it leaves out, invalid for those"
                    + " that any figure leaves out.")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<IncidentAnswer> listIncidents(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String drill,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String counted,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Paging paging = Paging.of(after, limit);
        Actor by = answers.by();
        IncidentFilter filter = new IncidentQuery(state, severity, system, person, from, to, drill, q, counted)
                .filter(answers.people(), severities.current());
        SystemKey only = filter.system();
        if (only != null) {
            by.needs(Permission.VIEW, only);
        }
        List<IncidentRow> found = incidents.list(by, filter, IncidentCursor.parse(paging.after()), paging.limit() + 1);
        if (found.isEmpty() && only != null && !known.include(only)) {
            throw new NotFound("system", only.value());
        }
        return Page.of(found, paging.limit(), last -> IncidentCursor.after(last).toString())
                .map(answers.form());
    }

    @Operation(summary = "Open incidents of these systems: whoever declares may mean one of them")
    @Needs(Permission.VIEW)
    @GetMapping("/similar")
    Page<IncidentAnswer> listSimilar(@RequestParam String systems) {
        Actor by = answers.by();
        Set<SystemKey> keys = Given.several("systems", systems, SystemKey::new);
        keys.forEach(key -> by.needs(Permission.VIEW, key));
        return new Page<>(incidents.similar(by, keys), null).map(answers.form());
    }

    @Operation(summary = "One incident")
    @Needs(Permission.VIEW)
    @GetMapping("/{incident}")
    IncidentAnswer getIncident(@PathVariable String incident) {
        return answers.shown(incidents.incident(answers.by(), Given.incident(incident)));
    }

    @Operation(
            summary = "Change an incident: all that is named, or nothing",
            description =
                    "What is left out stays. A lower severity is for the incident's commander, or somebody who may"
                            + " restore.")
    @Needs(Permission.RESPOND)
    @PatchMapping("/{incident}")
    IncidentAnswer changeIncident(@PathVariable String incident, @RequestBody IncidentChange body) {
        AmendIncident command = body.command(answers.by(), Given.incident(incident), answers.people());
        return answers.shown(incidents.amend(command));
    }
}
