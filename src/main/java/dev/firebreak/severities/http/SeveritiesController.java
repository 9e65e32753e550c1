package dev.firebreak.severities.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.severities.ChangeScheme;
import dev.firebreak.severities.Judgement;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.SchemeVersion;
import dev.firebreak.severities.Severities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The severities: look, change, export and import, and try an impact. */
@RestController
@RequestMapping(path = "/api/v1/severities", produces = MediaType.APPLICATION_JSON_VALUE)
class SeveritiesController {

    /** A YAML file to import. */
    record SeveritiesFileBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String yaml,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer expectedVersion,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    /** One version as a YAML file. */
    record SeveritiesFileAnswer(int version, String yaml) {}

    /** What the rules make of an impact, by which version, and who is told of it. */
    record JudgementAnswer(String severity, boolean provisional, String because, int version, List<String> tells) {

        static JudgementAnswer of(Scheme scheme, Judgement judgement) {
            return new JudgementAnswer(
                    judgement.level().value(),
                    judgement.provisional(),
                    judgement.because(),
                    scheme.version(),
                    scheme.tells(judgement));
        }
    }

    /** Why somebody changes them, and what they started from. */
    private record Why(Reason reason, int startedFrom) {

        static Why of(@Nullable String reason, @Nullable Integer startedFrom) {
            if (startedFrom == null || startedFrom < 1) {
                throw new InvalidInput("expectedVersion", "is needed: the version that you started from, 1 or more");
            }
            return new Why(new Reason(reason == null ? "" : reason), startedFrom);
        }
    }

    private final Severities severities;
    private final CurrentActor current;

    SeveritiesController(Severities severities, CurrentActor current) {
        this.severities = severities;
        this.current = current;
    }

    @Operation(
            summary = "The severities: axes, levels, rules, and what each level brings",
            description = "version: an earlier one; the current one if not given.")
    @Needs(Permission.VIEW)
    @GetMapping
    SeveritiesAnswer getSeverities(@RequestParam(required = false) @Nullable Integer version) {
        return SeveritiesAnswer.of(find(version));
    }

    @Operation(summary = "Which versions there are, newest first: who made each, when and why")
    @Needs(Permission.VIEW)
    @GetMapping("/versions")
    Page<SchemeVersion> listSeverityVersions(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Paging paging = Paging.of(after, limit);
        int before = after == null ? Integer.MAX_VALUE : Math.clamp(paging.afterNumber(), 0, Integer.MAX_VALUE);
        List<SchemeVersion> found = severities.versions(current.get(), before, paging.limit() + 1);
        return Page.of(found, paging.limit(), version -> Integer.toString(version.version()));
    }

    @Operation(
            summary = "Change the severities: makes the next version",
            description = "Incidents keep the version they were judged by. Refused (409) if somebody else changed them"
                    + " meanwhile, or if a level would go of which there are incidents.")
    @Needs(Permission.ADMINISTER)
    @PutMapping
    SeveritiesAnswer putSeverities(@RequestBody SeveritiesBody body) {
        return change(Why.of(body.reason(), body.startedFrom()), body.document());
    }

    @Operation(
            summary = "The severities as a YAML file",
            description = "version: an earlier one; the current one if not given.")
    @Needs(Permission.VIEW)
    @GetMapping("/yaml")
    SeveritiesFileAnswer getSeveritiesFile(@RequestParam(required = false) @Nullable Integer version) {
        Scheme scheme = find(version);
        return new SeveritiesFileAnswer(scheme.version(), severities.toYaml(scheme));
    }

    @Operation(
            summary = "Change the severities to what a YAML file says",
            description = "What is wrong in the file is named by field, with its line and column.")
    @Needs(Permission.ADMINISTER)
    @PutMapping("/yaml")
    SeveritiesAnswer putSeveritiesFile(@RequestBody SeveritiesFileBody body) {
        Why why = Why.of(body.reason(), body.expectedVersion());
        if (body.yaml() == null) {
            throw new InvalidInput("yaml", "is needed: the file as a text");
        }
        return change(why, severities.fromYaml(body.yaml()));
    }

    @Operation(summary = "What the current rules make of an impact; changes nothing")
    @Needs(Permission.VIEW)
    @PostMapping("/judgements")
    JudgementAnswer postJudgement(@RequestBody JudgementBody body) {
        Scheme scheme = severities.current();
        return JudgementAnswer.of(scheme, scheme.judge(body.scores(), body.worse()));
    }

    private Scheme find(@Nullable Integer version) {
        return version == null ? severities.current() : severities.version(version);
    }

    private SeveritiesAnswer change(Why why, SchemeDocument document) {
        ChangeScheme command = new ChangeScheme(current.get(), document, why.reason(), why.startedFrom());
        return SeveritiesAnswer.of(severities.change(command));
    }
}
