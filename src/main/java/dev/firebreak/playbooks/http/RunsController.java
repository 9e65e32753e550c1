package dev.firebreak.playbooks.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.playbooks.AddStep;
import dev.firebreak.playbooks.RunAct;
import dev.firebreak.playbooks.RunId;
import dev.firebreak.playbooks.RunMode;
import dev.firebreak.playbooks.RunRow;
import dev.firebreak.playbooks.Runs;
import dev.firebreak.playbooks.StartRun;
import dev.firebreak.playbooks.StepAct;
import dev.firebreak.playbooks.definition.PlaybookId;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.switches.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs of playbooks. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RunsController {

    private final Runs runs;
    private final CurrentActor current;
    private final ActAnswers answers;

    RunsController(Runs runs, CurrentActor current, ActAnswers answers) {
        this.runs = runs;
        this.current = current;
        this.answers = answers;
    }

    @Operation(summary = "The runs of an incident, in the order in which they were started")
    @Needs(Permission.VIEW)
    @GetMapping("/incidents/{incident}/runs")
    Page<RunAnswer> listRuns(
            @PathVariable String incident,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Paging.of(after, limit)
                .byKey(runs.ofIncident(current.get(), incident(incident)), run -> run.id()
                        .toString())
                .map(this::answer);
    }

    @Operation(summary = "Start a playbook in an incident; what it contains by itself is in force when this answers")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Started.", useReturnTypeSchema = true)
    @PostMapping("/incidents/{incident}/runs")
    ResponseEntity<RunAnswer> startRun(@PathVariable String incident, @RequestBody StartRunBody body) {
        RunMode mode = body.mode() == null ? RunMode.REAL : word("mode", RunMode.class, body.mode());
        StartRun command = new StartRun(
                current.get(), incident(incident), new PlaybookId(text("playbook", body.playbook())), mode);
        return answers.of(() -> runs.start(command), run -> ResponseEntity.status(HttpStatus.CREATED)
                .body(answer(run)));
    }

    @Operation(summary = "One run, with how each step stands")
    @Needs(Permission.VIEW)
    @GetMapping("/runs/{run}")
    RunAnswer getRun(@PathVariable String run) {
        return answer(runs.run(current.get(), id(run)));
    }

    @Operation(summary = "Do something with a step of a run")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "200", description = "Done; how the run stands now.", useReturnTypeSchema = true)
    @PostMapping("/runs/{run}/steps/{step}")
    ResponseEntity<RunAnswer> actOnStep(
            @PathVariable String run, @PathVariable String step, @RequestBody StepActBody body) {
        StepAct command = new StepAct(
                current.get(),
                id(run),
                step(step),
                word("action", StepAct.Kind.class, body.action()),
                body.note() == null ? "" : body.note(),
                body.answer());
        return answers.of(() -> runs.act(command), moved -> ResponseEntity.ok(answer(moved)));
    }

    @Operation(summary = "Add a step that nobody thought of before")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Added.", useReturnTypeSchema = true)
    @PostMapping("/runs/{run}/steps")
    ResponseEntity<RunAnswer> addStep(@PathVariable String run, @RequestBody AddedStepBody body) {
        AddStep command = new AddStep(
                current.get(),
                id(run),
                text("title", body.title()),
                body.instructions() == null ? "" : body.instructions());
        return answers.of(() -> runs.add(command), moved -> ResponseEntity.status(HttpStatus.CREATED)
                .body(answer(moved)));
    }

    @Operation(summary = "Pause, resume or abort a run")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "200", description = "Done; how the run stands now.", useReturnTypeSchema = true)
    @PostMapping("/runs/{run}/actions")
    ResponseEntity<RunAnswer> actOnRun(@PathVariable String run, @RequestBody RunActBody body) {
        RunAct command = new RunAct(
                current.get(),
                id(run),
                word("action", RunAct.Kind.class, body.action()),
                new Reason(body.reason() == null ? "" : body.reason()));
        return answers.of(() -> runs.act(command), moved -> ResponseEntity.ok(answer(moved)));
    }

    private RunAnswer answer(RunRow run) {
        return RunAnswer.of(run, step -> runs.reading(run.id(), step));
    }

    private static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "is needed");
        }
        return value;
    }

    private static <E extends Enum<E>> E word(String field, Class<E> type, @Nullable String value) {
        return Words.find(type, text(field, value))
                .orElseThrow(() -> new InvalidInput(field, "must be one of " + Words.list(type)));
    }

    // One that nobody can have given to something names nothing.

    private static IncidentKey incident(String value) {
        try {
            return new IncidentKey(value);
        } catch (InvalidInput strange) {
            throw new NotFound("incident", "of that name");
        }
    }

    private static RunId id(String value) {
        try {
            return RunId.parse(value);
        } catch (InvalidInput strange) {
            throw new NotFound("run", "of that name");
        }
    }

    private static StepId step(String value) {
        try {
            return new StepId(value);
        } catch (InvalidInput strange) {
            throw new NotFound("step", "of that name");
        }
    }
}
