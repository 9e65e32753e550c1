package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.LinkId;
import dev.firebreak.incidents.SplitIncident;
import dev.firebreak.incidents.Unlink;
import dev.firebreak.switches.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links of an incident, and splitting a part of it off. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{incident}", produces = MediaType.APPLICATION_JSON_VALUE)
class LinksController {

    private final IncidentRecords records;
    private final CurrentActor current;
    private final ActAnswers answers;

    LinksController(IncidentRecords records, CurrentActor current, ActAnswers answers) {
        this.records = records;
        this.current = current;
        this.answers = answers;
    }

    @Operation(summary = "What the incident points to, and what points to it")
    @Needs(Permission.VIEW)
    @GetMapping("/links")
    Page<LinkAnswer> listLinks(@PathVariable String incident) {
        return links(RecordGiven.incident(incident));
    }

    private Page<LinkAnswer> links(IncidentKey incident) {
        return new Page<>(records.links(current.get(), incident), null).map(LinkAnswer::of);
    }

    @Operation(summary = "Link an incident to another, or to a page outside; answers with all its links")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Linked.", useReturnTypeSchema = true)
    @PostMapping("/links")
    ResponseEntity<Page<LinkAnswer>> postLink(@PathVariable String incident, @RequestBody LinkBody body) {
        Actor by = current.get();
        IncidentKey from = RecordGiven.incident(incident);
        if (body.isPage()) {
            records.link(body.toPage(by, from));
        } else {
            records.link(body.toIncident(by, from));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(links(from));
    }

    @Operation(summary = "Take a link away, on both sides")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "204", description = "Taken away.")
    @DeleteMapping("/links/{id}")
    ResponseEntity<Void> deleteLink(@PathVariable String incident, @PathVariable String id) {
        records.unlink(new Unlink(current.get(), RecordGiven.incident(incident), LinkId.parse(id)));
        return ResponseEntity.noContent().build();
    }

    @Operation(
            summary = "Split off: make an incident of its own of a part",
            description = "Flips go over to the new one; entries show in both. Both say so, and are linked.")
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Split off.", useReturnTypeSchema = true)
    @PostMapping("/split")
    ResponseEntity<SplitAnswer> postSplit(@PathVariable String incident, @RequestBody SplitBody body) {
        SplitIncident command = body.command(current.get(), RecordGiven.incident(incident));
        return answers.of(() -> records.split(command), split -> split(split, command));
    }

    private static ResponseEntity<SplitAnswer> split(IncidentRow split, SplitIncident command) {
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + split.key()))
                .body(new SplitAnswer(
                        split.key().value(),
                        split.title(),
                        Words.lower(split.state()),
                        command.incident().value()));
    }
}
