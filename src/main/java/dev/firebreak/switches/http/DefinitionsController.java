package dev.firebreak.switches.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.switches.Words;
import dev.firebreak.switches.files.DefinitionFiles;
import dev.firebreak.switches.files.FileReport;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The definition files that the operator names: what came of them, and loading them again. */
@RestController
@RequestMapping(path = "/api/v1/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
class DefinitionsController {

    /** What came of one file. */
    record FileAnswer(String file, String outcome, Instant at, int defined, int changed, List<Fault> faults) {

        static FileAnswer of(FileReport report) {
            return new FileAnswer(
                    report.file(),
                    Words.lower(report.outcome()),
                    report.at(),
                    report.defined(),
                    report.changed(),
                    report.faults());
        }
    }

    private final DefinitionFiles files;
    private final CurrentActor current;

    DefinitionsController(DefinitionFiles files, CurrentActor current) {
        this.files = files;
        this.current = current;
    }

    @Operation(summary = "What came of each definition file when it was last loaded")
    @Needs(Permission.ADMINISTER)
    @GetMapping
    Page<FileAnswer> listDefinitionFiles() {
        current.get().needs(Permission.ADMINISTER);
        return page(files.reports());
    }

    @Operation(
            summary = "Load the definition files again",
            description = "Nothing is deleted by omission, and what stands so already is left alone.")
    @Needs(Permission.ADMINISTER)
    @PostMapping("/reload")
    Page<FileAnswer> reloadDefinitionFiles(@RequestBody(required = false) @Nullable Nothing body) {
        return page(files.reload(current.get()));
    }

    private static Page<FileAnswer> page(List<FileReport> reports) {
        return new Page<>(reports.stream().map(FileAnswer::of).toList(), null);
    }
}
