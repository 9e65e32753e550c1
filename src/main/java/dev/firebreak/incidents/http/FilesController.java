package dev.firebreak.incidents.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.FileName;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Download;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.base.http.TakesFile;
import dev.firebreak.incidents.AddFile;
import dev.firebreak.incidents.ExportFormat;
import dev.firebreak.incidents.FileId;
import dev.firebreak.incidents.FileRow;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files and pictures of an incident, and the whole of it to take along. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class FilesController {

    private final IncidentRecords records;
    private final Incidents incidents;
    private final CurrentActor current;
    private final ActAnswers answers;

    FilesController(IncidentRecords records, Incidents incidents, CurrentActor current, ActAnswers answers) {
        this.records = records;
        this.incidents = incidents;
        this.current = current;
        this.answers = answers;
    }

    @Operation(summary = "Files of the incident, oldest first")
    @Needs(Permission.VIEW)
    @GetMapping(path = "/files", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<IncidentFileAnswer> listFiles(
            @PathVariable String incident,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Paging.of(after, limit)
                .byKey(records.files(current.get(), RecordGiven.incident(incident)), file -> file.id()
                        .toString())
                .map(IncidentFileAnswer::of);
    }

    @Operation(
            summary = "Keep a file with the incident",
            description = "The body is the file itself. name: what it is called; its type is told by its content.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @Needs(Permission.RESPOND)
    @ApiResponse(responseCode = "201", description = "Kept.", useReturnTypeSchema = true)
    @TakesFile
    @PostMapping(
            path = "/files",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentFileAnswer> postFile(
            @PathVariable String incident, @RequestParam String name, HttpServletRequest request) throws IOException {
        AddFile command = new AddFile(current.get(), RecordGiven.incident(incident), name, request.getInputStream());
        return answers.of(() -> records.add(command), file -> ResponseEntity.status(HttpStatus.CREATED)
                .body(IncidentFileAnswer.of(file)));
    }

    @Operation(summary = "One file, to be saved")
    @Needs(Permission.VIEW)
    @ApiResponse(
            responseCode = "200",
            description = "The bytes of the file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/files/{id}")
    void getFile(@PathVariable String incident, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        FileRow file = records.file(current.get(), RecordGiven.incident(incident), FileId.parse(id));
        Download.headers(new FileName(file.name()), file.mediaType()).forEach(response::setHeader);
        response.setContentLengthLong(file.size());
        try (InputStream content = records.open(file)) {
            content.transferTo(response.getOutputStream());
        }
    }

    @Operation(
            summary = "All of an incident, to be saved",
            description = "format: markdown, csv or json. With its whole timeline, corrections shown as such.")
    @Needs(Permission.VIEW)
    @ApiResponse(
            responseCode = "200",
            description = "The incident.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/export")
    void getExport(@PathVariable String incident, @RequestParam String format, HttpServletResponse response)
            throws IOException {
        ExportFormat form = RecordGiven.word("format", ExportFormat.class, format);
        IncidentRow row = incidents.incident(current.get(), RecordGiven.incident(incident));
        Download.headers(new FileName(form.fileName(row.key())), form.mediaType())
                .forEach(response::setHeader);
        records.export(current.get(), row.key(), form, response.getOutputStream());
    }
}
