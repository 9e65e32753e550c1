package dev.firebreak.switches.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.switches.DecideRestore;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreId;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.ReviewRestore;
import dev.firebreak.switches.Switches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Restores: ask for one, look, decide, review. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RestoresController {

    /** What a person decides: approve or reject. */
    record DecisionBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"approve", "reject"})
            @Nullable
            String decision,

            @Nullable String reason) {}

    /** What came of looking at an emergency restore. */
    record ReviewBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String note) {}

    /** Which restores wait for somebody. */
    private enum Waiting {
        PROPOSED,
        UNREVIEWED
    }

    /** What can be decided. */
    private enum Decision {
        APPROVE,
        REJECT
    }

    private final Switches switches;
    private final CurrentActor current;
    private final ActAnswers answers;

    RestoresController(Switches switches, CurrentActor current, ActAnswers answers) {
        this.switches = switches;
        this.current = current;
        this.answers = answers;
    }

    @Operation(
            summary = "Restore: end or loosen flips of one system",
            description = "201 when carried out at once; 202 with the proposal where a switch asks for approvals.")
    @Needs(Permission.RESTORE)
    @ApiResponse(
            responseCode = "201",
            description = "Carried out.",
            content = @Content(schema = @Schema(implementation = RestoreAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Proposed: approvals are asked.",
            content = @Content(schema = @Schema(implementation = RestoreAnswer.class)))
    @PostMapping("/systems/{system}/restores")
    ResponseEntity<Object> postRestore(@PathVariable String system, @RequestBody RestoreBody body) {
        RestoreFlips command = body.command(current.get(), new SystemKey(system));
        return answers.of(() -> switches.restore(command), Restored::answer);
    }

    @Operation(
            summary = "Restores that wait for somebody, oldest first",
            description = "state: proposed (the default) for those that wait for decisions, unreviewed for emergency"
                    + " restores that nobody looked at yet.")
    @Needs(Permission.VIEW)
    @GetMapping("/restores")
    Page<RestoreAnswer> listRestores(
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Actor by = current.get();
        SystemKey only = system == null ? by.confinedTo() : new SystemKey(system);
        if (only != null) {
            by.needs(Permission.VIEW, only);
        }
        Waiting waiting = state == null ? Waiting.PROPOSED : Given.word("state", Waiting.class, state);
        List<RestoreRow> found = waiting == Waiting.PROPOSED ? switches.openRestores() : switches.unreviewedRestores();
        List<RestoreRow> visible = found.stream()
                .filter(restore -> only == null || restore.system().equals(only))
                .toList();
        if (visible.isEmpty() && only != null && by.confinedTo() == null) {
            switches.system(only);
        }
        return Paging.of(after, limit)
                .byKey(visible, restore -> restore.id().toString())
                .map(RestoreAnswer::of);
    }

    @Operation(summary = "One restore: what it does, who decided, how it stands")
    @Needs(Permission.VIEW)
    @GetMapping("/restores/{id}")
    RestoreAnswer getRestore(@PathVariable String id) {
        RestoreRow restore = switches.restore(RestoreId.parse(id));
        current.get().needs(Permission.VIEW, restore.system());
        return RestoreAnswer.of(restore);
    }

    @Operation(summary = "Approve or reject a proposed restore; people other than the proposer only")
    @Needs(Permission.RESTORE)
    @PostMapping("/restores/{id}/decisions")
    ResponseEntity<RestoreAnswer> postDecision(@PathVariable String id, @RequestBody DecisionBody body) {
        Decision decision = Given.word("decision", Decision.class, body.decision());
        DecideRestore command = new DecideRestore(
                current.get(), RestoreId.parse(id), decision == Decision.APPROVE, Given.reasonIfAny(body.reason()));
        return answers.of(() -> switches.decide(command), RestoresController::shown);
    }

    @Operation(summary = "Note that an emergency restore was looked at afterwards, by somebody else")
    @Needs(Permission.RESTORE)
    @PostMapping("/restores/{id}/review")
    ResponseEntity<RestoreAnswer> postReview(@PathVariable String id, @RequestBody ReviewBody body) {
        ReviewRestore command = new ReviewRestore(current.get(), RestoreId.parse(id), note(body.note()));
        return answers.of(() -> switches.review(command), RestoresController::shown);
    }

    private static ResponseEntity<RestoreAnswer> shown(RestoreRow restore) {
        return ResponseEntity.ok(RestoreAnswer.of(restore));
    }

    private static Reason note(@Nullable String note) {
        String text = Given.text("note", note);
        try {
            return new Reason(text);
        } catch (InvalidInput tooLong) {
            throw new InvalidInput("note", "must be 500 characters at most, not " + text.length());
        }
    }
}
