package dev.firebreak.switches.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Needs;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.RestoreId;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Switches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Flips: make one, look at it, take it back, complete its reason. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class FlipsController {

    /** The reason that was left to follow. */
    record ReasonBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    private final Switches switches;
    private final CurrentActor current;
    private final ActAnswers answers;
    private final Reach reach;
    private final IncidentRegister incidents;

    FlipsController(
            Switches switches, CurrentActor current, ActAnswers answers, Reach reach, IncidentRegister incidents) {
        this.switches = switches;
        this.current = current;
        this.answers = answers;
        this.reach = reach;
        this.incidents = incidents;
    }

    @Operation(
            summary = "Put a position in force",
            description = "Adds a flip; it can only make the switch safer. Naming the normal position for everyone"
                    + " restores the switch instead: 201 when done, 202 with the proposal when approvals are asked.")
    @Needs({Permission.CONTAIN, Permission.RESTORE})
    @ApiResponse(
            responseCode = "201",
            description = "In force, or restored.",
            content = @Content(schema = @Schema(implementation = FlipAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "A restore is proposed: approvals are asked.",
            content = @Content(schema = @Schema(implementation = RestoreAnswer.class)))
    @PostMapping("/systems/{system}/switches/{key}/flips")
    ResponseEntity<Object> postFlip(@PathVariable String system, @PathVariable String key, @RequestBody FlipBody body) {
        SwitchKey switchKey = new SwitchKey(key);
        FlipSwitch command = body.command(current.get(), new SystemKey(system), switchKey);
        // Asked once for the answer that is kept with the act and the one that is given: they are the same.
        Map<FlipId, Reach.OfFlip> asOfTheAct = new ConcurrentHashMap<>();
        Discreet reader = reader().but(command.incident());
        return answers.of(
                () -> switches.flip(command),
                outcome -> answer(
                        switchKey,
                        outcome,
                        flip -> FlipAnswer.of(
                                flip, reader, asOfTheAct.computeIfAbsent(flip.id(), same -> reach.of(flip)))));
    }

    private static ResponseEntity<Object> answer(
            SwitchKey key, FlipOutcome outcome, Function<FlipRow, FlipAnswer> answer) {
        return switch (outcome) {
            case FlipOutcome.Contained contained ->
                ResponseEntity.created(
                                URI.create("/api/v1/flips/" + contained.flip().id()))
                        .body(answer.apply(contained.flip()));
            case FlipOutcome.Restored restored ->
                Restored.answer(
                        restored.restore(), FlipAnswer.restored(key.value(), restored.normal(), restored.restore()));
        };
    }

    @Operation(
            summary = "One flip, in force or ended",
            description = "303 to the restore where the normal position was named: no flip was made, flips were ended.")
    @Needs(Permission.VIEW)
    @ApiResponse(responseCode = "200", description = "The flip.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "303", description = "It was a restore.", content = @Content)
    @GetMapping("/flips/{id}")
    ResponseEntity<FlipAnswer> getFlip(@PathVariable String id) {
        try {
            FlipRow flip = switches.flip(FlipId.parse(id));
            current.get().needs(Permission.VIEW, flip.system());
            return ResponseEntity.ok(FlipAnswer.of(flip, reader(), reach.of(flip)));
        } catch (NotFound noFlip) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(restoreInstead(id, noFlip))
                    .build();
        }
    }

    private URI restoreInstead(String id, NotFound noFlip) {
        try {
            RestoreRow restore = switches.restore(RestoreId.parse(id));
            current.get().needs(Permission.VIEW, restore.system());
            return Restored.location(restore);
        } catch (NotFound neither) {
            throw noFlip;
        }
    }

    @Operation(summary = "Take one's own flip back, within 2 minutes and if nobody flipped the switch since")
    @Needs(Permission.CONTAIN)
    @PostMapping("/flips/{id}/undo")
    ResponseEntity<FlipAnswer> undoFlip(
            @PathVariable String id, @RequestBody(required = false) @Nullable Nothing body) {
        FlipId flip = FlipId.parse(id);
        Actor by = current.get();
        Discreet reader = reader();
        return answers.of(
                () -> switches.undo(by, List.of(flip)),
                undone -> ResponseEntity.ok(FlipAnswer.of(undone.getFirst(), reader)));
    }

    @Operation(summary = "Complete or correct the reason of a flip; the first wording stays on the timeline")
    @Needs(Permission.CONTAIN)
    @PostMapping("/flips/{id}/reason")
    ResponseEntity<FlipAnswer> completeReason(@PathVariable String id, @RequestBody ReasonBody body) {
        Actor by = current.get();
        FlipId flip = FlipId.parse(id);
        Reason reason = Given.reason(body.reason());
        Discreet reader = reader();
        return answers.of(
                () -> switches.completeReason(by, flip, reason),
                flipped -> ResponseEntity.ok(FlipAnswer.of(flipped, reader)));
    }

    private Discreet reader() {
        return Discreet.to(current.get(), incidents);
    }
}
