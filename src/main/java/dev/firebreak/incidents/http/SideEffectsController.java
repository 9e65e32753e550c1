package dev.firebreak.incidents.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.incidents.AddSideEffect;
import dev.firebreak.incidents.ChangeSideEffect;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.SideEffectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Side effects: what the system did before it was stopped. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{incident}/side-effects", produces = MediaType.APPLICATION_JSON_VALUE)
class SideEffectsController {

    private final IncidentRecords records;
    private final CurrentActor current;
    private final ActAnswers answers;

    SideEffectsController(IncidentRecords records, CurrentActor current, ActAnswers answers) {
        this.records = records;
        this.current = current;
        this.answers = answers;
    }

    @Operation(summary = "What the system did before it was stopped, newest last")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<SideEffectAnswer> listSideEffects(
            @PathVariable String incident,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Paging.of(after, limit)
                .byKey(records.sideEffects(current.get(), RecordGiven.incident(incident)), effect -> effect.id()
                        .toString())
                .map(SideEffectAnswer::of);
    }

    @Operation(summary = "Write down a side effect")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Written down.", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<SideEffectAnswer> postSideEffect(@PathVariable String incident, @RequestBody SideEffectBody body) {
        AddSideEffect command = new AddSideEffect(current.get(), RecordGiven.incident(incident), body.details());
        return answers.of(() -> records.add(command), effect -> ResponseEntity.status(HttpStatus.CREATED)
                .body(SideEffectAnswer.of(effect)));
    }

    @Operation(summary = "Say anew all that is said of a side effect")
    @Needs(Permission.RESPOND)
    @PutMapping("/{id}")
    SideEffectAnswer putSideEffect(
            @PathVariable String incident, @PathVariable String id, @RequestBody SideEffectBody body) {
        return SideEffectAnswer.of(records.change(new ChangeSideEffect(
                current.get(), RecordGiven.incident(incident), SideEffectId.parse(id), body.details())));
    }
}
