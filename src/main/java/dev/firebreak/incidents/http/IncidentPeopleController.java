package dev.firebreak.incidents.http;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.incidents.AssignRole;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.PostUpdate;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.incidents.Update;
import dev.firebreak.incidents.UpdateAudience;
import dev.firebreak.switches.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People of an incident: who has which role, and what those outside are told. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{incident}", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentPeopleController {

    /** A status update, 20,000 characters of Markdown at most. */
    record UpdateBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String text,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"internal", "stakeholders", "public_draft"})
            @Nullable
            String audience) {}

    /** Who has a role from now on, by login or id; null for nobody. */
    record RoleBody(@Nullable String person) {}

    /** A status update as it was given. */
    record UpdateAnswer(Instant at, String by, String audience, String text) {

        static UpdateAnswer of(Update update) {
            return new UpdateAnswer(update.at(), update.by(), Words.lower(update.audience()), update.text());
        }
    }

    private final Incidents incidents;
    private final IncidentAnswers answers;

    IncidentPeopleController(Incidents incidents, IncidentAnswers answers) {
        this.incidents = incidents;
        this.answers = answers;
    }

    @Operation(
            summary = "Give a role to somebody, or to nobody",
            description = "commander, operations, communications, scribe, or a role of your own. Whoever takes command"
                    + " takes an incident in triage on.")
    @Needs(Permission.RESPOND)
    @PutMapping("/roles/{role}")
    IncidentAnswer putRole(@PathVariable String incident, @PathVariable String role, @RequestBody RoleBody body) {
        return answers.shown(incidents.assign(
                new AssignRole(answers.by(), Given.incident(incident), Given.role(role), body.person())));
    }

    @Operation(summary = "Say that nobody has a role")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "204", description = "Nobody has it.")
    @DeleteMapping("/roles/{role}")
    ResponseEntity<Void> vacateRole(@PathVariable String incident, @PathVariable String role) {
        IncidentKey key = Given.incident(incident);
        RoleName name = Given.role(role);
        boolean isOwn = !RoleName.USUAL.contains(name);
        if (isOwn && incidents.incident(answers.by(), key).holder(name) == null) {
            throw new NotFound("role", name.value());
        }
        incidents.assign(new AssignRole(answers.by(), key, name, null));
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Tell others how it stands; when the next is due follows from the severity")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Told.", useReturnTypeSchema = true)
    @PostMapping("/updates")
    ResponseEntity<IncidentAnswer> postUpdate(@PathVariable String incident, @RequestBody UpdateBody body) {
        PostUpdate command = new PostUpdate(
                answers.by(),
                Given.incident(incident),
                Given.text("text", body.text()),
                Given.word("audience", UpdateAudience.class, body.audience()));
        return answers.added(() -> incidents.update(command));
    }

    @Operation(summary = "Status updates, newest first; 500 at most")
    @Needs(Permission.VIEW)
    @GetMapping("/updates")
    Page<UpdateAnswer> listUpdates(@PathVariable String incident) {
        return new Page<>(incidents.updates(answers.by(), Given.incident(incident)), null).map(UpdateAnswer::of);
    }
}
