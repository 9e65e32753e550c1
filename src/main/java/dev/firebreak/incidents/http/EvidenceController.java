package dev.firebreak.incidents.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.incidents.EvidenceContent;
import dev.firebreak.incidents.EvidenceId;
import dev.firebreak.incidents.IncidentRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence snapshots: how everything stood at declaration and at each flip. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{incident}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
class EvidenceController {

    private final IncidentRecords records;
    private final CurrentActor current;

    EvidenceController(IncidentRecords records, CurrentActor current) {
        this.records = records;
        this.current = current;
    }

    @Operation(summary = "Evidence snapshots, oldest first; those still to be taken too")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<EvidenceAnswer> listEvidence(
            @PathVariable String incident,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Paging.of(after, limit)
                .byKey(records.evidence(current.get(), RecordGiven.incident(incident)), row -> row.id()
                        .toString())
                .map(EvidenceAnswer::of);
    }

    @Operation(
            summary = "The bytes of an evidence snapshot",
            description = "Canonical JSON (RFC 8785), exactly the bytes that its SHA-256 is of.")
    @Needs(Permission.VIEW)
    @ApiResponse(
            responseCode = "200",
            description = "The snapshot.",
            content = @Content(schema = @Schema(implementation = EvidenceContent.class)))
    @GetMapping("/{id}")
    ResponseEntity<byte[]> getEvidence(@PathVariable String incident, @PathVariable String id) {
        byte[] bytes = records.evidenceBytes(current.get(), RecordGiven.incident(incident), EvidenceId.parse(id));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    @Operation(summary = "What stands otherwise now than in an evidence snapshot")
    @Needs(Permission.VIEW)
    @GetMapping("/{id}/difference")
    DifferenceAnswer getDifference(@PathVariable String incident, @PathVariable String id) {
        return DifferenceAnswer.of(
                records.difference(current.get(), RecordGiven.incident(incident), EvidenceId.parse(id)));
    }
}
