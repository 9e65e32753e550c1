package dev.firebreak.switches.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Needs;
import dev.firebreak.switches.ContainAcross;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.Selection;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.switches.Switches;
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

/** Containing many switches as one: stop everything, and containment across systems. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ContainmentsController {

    /** What a preview answers. */
    record TouchedPage(List<TouchedAnswer> items, @Nullable String next) {}

    private final Switches switches;
    private final CurrentActor current;
    private final ActAnswers answers;
    private final IncidentRegister incidents;

    ContainmentsController(Switches switches, CurrentActor current, ActAnswers answers, IncidentRegister incidents) {
        this.switches = switches;
        this.current = current;
        this.answers = answers;
        this.incidents = incidents;
    }

    @Operation(
            summary = "Stop everything: every switch of a system to its safest position, for everyone",
            description = "One transaction and one revision; safe to repeat.")
    @Needs(Permission.CONTAIN)
    @ApiResponse(responseCode = "201", description = "Contained.", useReturnTypeSchema = true)
    @PostMapping("/systems/{system}/stop")
    ResponseEntity<ContainedAnswer> stopSystem(@PathVariable String system, @RequestBody WhyBody body) {
        StopEverything command =
                new StopEverything(current.get(), new SystemKey(system), body.why(), body.follows(), body.about());
        Discreet reader = Discreet.to(command.by(), incidents).but(command.incident());
        return answers.of(() -> switches.stop(command), flipped -> ContainedAnswer.created(flipped, reader));
    }

    @Operation(
            summary = "Contain across systems: all switches with these labels and kinds to their safest position",
            description = "One transaction. With preview true nothing is touched: 200 lists what would be.")
    @Needs(Permission.CONTAIN)
    @ApiResponse(
            responseCode = "201",
            description = "Contained.",
            content = @Content(schema = @Schema(implementation = ContainedAnswer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What would be touched (preview).",
            content = @Content(schema = @Schema(implementation = TouchedPage.class)))
    @PostMapping("/containments")
    ResponseEntity<Object> postContainment(@RequestBody ContainmentBody body) {
        Actor by = current.get();
        Selection selection = body.selection();
        selection.systems().forEach(system -> {
            by.needs(Permission.CONTAIN, system);
            switches.system(system);
        });
        if (body.isPreview()) {
            return ResponseEntity.ok(preview(by, selection));
        }
        ContainAcross command = new ContainAcross(
                by,
                selection,
                Given.reason(body.reason()),
                Boolean.TRUE.equals(body.reasonFollows()),
                Given.incident(body.incident()));
        Discreet reader = Discreet.to(by, incidents).but(command.incident());
        return answers.of(() -> switches.containAcross(command), flipped -> ResponseEntity.status(HttpStatus.CREATED)
                .body(ContainedAnswer.of(flipped, reader)));
    }

    private TouchedPage preview(Actor by, Selection selection) {
        List<TouchedAnswer> touched = switches.select(selection).stream()
                .peek(match -> by.needs(Permission.CONTAIN, match.system().key()))
                .map(TouchedAnswer::of)
                .toList();
        return new TouchedPage(touched, null);
    }
}
