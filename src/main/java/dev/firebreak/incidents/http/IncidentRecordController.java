package dev.firebreak.incidents.http;

import dev.firebreak.base.Permission;
import dev.firebreak.base.http.LongTexts;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.incidents.AddNote;
import dev.firebreak.incidents.CorrectEntry;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.PinEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of an incident: read it, add notes, put other words in the place of old ones, mark key events. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{incident}", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentRecordController {

    private final Incidents incidents;
    private final IncidentAnswers answers;
    private final IncidentEntries entries;

    IncidentRecordController(Incidents incidents, IncidentAnswers answers, IncidentEntries entries) {
        this.incidents = incidents;
        this.answers = answers;
        this.entries = entries;
    }

    @Operation(
            summary = "What happened, in the order in which it was recorded, with what goes on in it",
            description = "after: the seq after which to read.")
    @Needs(Permission.VIEW)
    @GetMapping("/timeline")
    Page<IncidentEntryAnswer> listIncidentEntries(
            @PathVariable String incident,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return entries.page(answers.by(), Given.incident(incident), Paging.of(after, limit));
    }

    @Operation(
            summary = "How long what of it took, and which of its moments are in an impossible order",
            description = "The same figures as in its room, each with its formula. What has no value says why.")
    @Needs(Permission.VIEW)
    @GetMapping("/figures")
    IncidentFiguresAnswer getIncidentFigures(@PathVariable String incident) {
        IncidentRow row = incidents.incident(answers.by(), Given.incident(incident));
        return IncidentFiguresAnswer.of(incidents.figures(answers.by(), row.key()), row.moments());
    }

    @Operation(summary = "Write something down, in Markdown; it may have happened before")
    @Needs(Permission.RESPOND)
    @LongTexts
    @ApiResponse(responseCode = "201", description = "Written down.", useReturnTypeSchema = true)
    @PostMapping("/notes")
    ResponseEntity<IncidentAnswer> postNote(@PathVariable String incident, @RequestBody NoteBody body) {
        AddNote command = body.command(answers.by(), Given.incident(incident));
        return answers.added(() -> incidents.note(command));
    }

    @Operation(summary = "Put other words in the place of an entry's; the entry stays, struck through")
    @Needs(Permission.RESPOND)
    @LongTexts
    @ApiResponse(responseCode = "201", description = "Corrected.", useReturnTypeSchema = true)
    @PostMapping("/corrections")
    ResponseEntity<IncidentAnswer> postCorrection(@PathVariable String incident, @RequestBody CorrectionBody body) {
        CorrectEntry command = body.command(answers.by(), Given.incident(incident));
        return answers.added(() -> incidents.correct(command));
    }

    @Operation(summary = "Mark an entry as a key event")
    @Needs(Permission.RESPOND)
    @PutMapping("/pins/{entry}")
    IncidentAnswer pinEntry(@PathVariable String incident, @PathVariable String entry) {
        return answers.shown(
                incidents.pin(new PinEntry(answers.by(), Given.incident(incident), Given.entry(entry), true)));
    }

    @Operation(summary = "Say that an entry is no key event")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "204", description = "It is none.")
    @DeleteMapping("/pins/{entry}")
    ResponseEntity<Void> unpinEntry(@PathVariable String incident, @PathVariable String entry) {
        incidents.pin(new PinEntry(answers.by(), Given.incident(incident), Given.entry(entry), false));
        return ResponseEntity.noContent().build();
    }
}
