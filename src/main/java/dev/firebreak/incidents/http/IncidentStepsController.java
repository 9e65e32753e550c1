package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.incidents.AttachFlips;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.MergeIncident;
import dev.firebreak.incidents.RestoreIncident;
import dev.firebreak.switches.RestoreRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes an incident a step further: to another state, into another incident, back to normal; and says what belongs to it. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{incident}", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentStepsController {

    /** Into which incident it goes. */
    record MergeBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String into,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    /** Ids of flips that belong to it. */
    record IncidentFlipsBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> flips) {}

    /**
     * Why it goes back; emergency: true to go ahead without the approvals. what: its_flips, which is usual, ends what is in
     * force for it; back_to_evidence ends every flip made on its systems since its declaration, whoever made it.
     */
    record IncidentRestoreBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason,

            @Nullable Boolean emergency,
            @Nullable String what) {

        RestoreIncident command(Actor by, IncidentKey incident) {
            return new RestoreIncident(
                    by,
                    incident,
                    Given.reason(reason),
                    Boolean.TRUE.equals(emergency),
                    RecordGiven.wordOr("what", RestoreIncident.What.class, what, RestoreIncident.What.ITS_FLIPS));
        }
    }

    private final Incidents incidents;
    private final IncidentAnswers answers;

    IncidentStepsController(Incidents incidents, IncidentAnswers answers) {
        this.incidents = incidents;
        this.answers = answers;
    }

    @Operation(
            summary = "Take an incident to another state, or reopen it",
            description =
                    "A reason is needed where it is declined, cancelled or reopened, where it goes back to active,"
                            + " where it is contained without proof, and where it is resolved while flips are in"
                            + " force.")
    @Needs(Permission.RESPOND)
    @PostMapping("/transitions")
    ResponseEntity<IncidentAnswer> postTransition(@PathVariable String incident, @RequestBody TransitionBody body) {
        TransitionBody.Step step = body.step(answers.by(), Given.incident(incident));
        return answers.done(() -> switch (step) {
            case TransitionBody.Reopen reopen -> incidents.reopen(reopen.command());
            case TransitionBody.Move move -> incidents.move(move.command());
        });
    }

    @Operation(summary = "Let it go on in another incident; answers with the one that does")
    @Needs(Permission.RESPOND)
    @PostMapping("/merges")
    ResponseEntity<IncidentAnswer> postMerge(@PathVariable String incident, @RequestBody MergeBody body) {
        IncidentKey into = Given.incidentIn("into", body.into());
        MergeIncident command =
                new MergeIncident(answers.by(), Given.incident(incident), into, Given.reason(body.reason()));
        return answers.done(() -> incidents.merge(command));
    }

    @Operation(summary = "Say that flips belong to it, whatever was said when they were made")
    @Needs(Permission.RESPOND)
    @PostMapping("/flips")
    ResponseEntity<IncidentAnswer> postIncidentFlips(
            @PathVariable String incident, @RequestBody IncidentFlipsBody body) {
        AttachFlips command = new AttachFlips(answers.by(), Given.incident(incident), Given.flips(body.flips()));
        return answers.done(() -> incidents.attach(command));
    }

    /** One restore for each system is a transaction of its own, so the answer is kept after them and not with one. */
    @Operation(
            summary = "Restore what it contained, or its systems as they were at its declaration: one restore for each",
            description =
                    "what: its_flips (the usual) ends what is in force for it; back_to_evidence ends every flip that was"
                            + " made on its systems since the snapshot at its declaration, whoever made it. 201 when all"
                            + " are carried out; 202 where at least one waits for approvals. What a refusal left in force"
                            + " on a system is restored by asking again.")
    @Needs(Permission.RESTORE)
    @ApiResponse(
            responseCode = "201",
            description = "All carried out.",
            content = @Content(schema = @Schema(implementation = BundleAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Some are proposed: approvals are asked.",
            content = @Content(schema = @Schema(implementation = BundleAnswer.class)))
    @PostMapping("/restores")
    ResponseEntity<BundleAnswer> postIncidentRestore(
            @PathVariable String incident, @RequestBody IncidentRestoreBody body) {
        List<RestoreRow> restores = incidents.restore(body.command(answers.by(), Given.incident(incident)));
        BundleAnswer answer = BundleAnswer.of(restores);
        return ResponseEntity.status(answer.isDone() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .body(answer);
    }
}
