package dev.firebreak.playbooks.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.playbooks.PlaybookRow;
import dev.firebreak.playbooks.Playbooks;
import dev.firebreak.playbooks.definition.PlaybookId;
import dev.firebreak.playbooks.definition.PlaybookText;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of playbooks. */
@RestController
@RequestMapping(path = "/api/v1/playbooks", produces = MediaType.APPLICATION_JSON_VALUE)
class PlaybooksController {

    private final Playbooks playbooks;
    private final CurrentActor current;

    PlaybooksController(Playbooks playbooks, CurrentActor current) {
        this.playbooks = playbooks;
        this.current = current;
    }

    @Operation(summary = "All playbooks by the file they come from, those that are refused among them")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<PlaybookAnswer> listPlaybooks(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Paging.of(after, limit)
                .byKey(playbooks.list(current.get()), PlaybookRow::source)
                .map(PlaybookAnswer::brief);
    }

    @Operation(summary = "One playbook, with its text")
    @Needs(Permission.VIEW)
    @GetMapping("/{playbook}")
    PlaybookAnswer getPlaybook(@PathVariable String playbook) {
        return PlaybookAnswer.whole(playbooks.playbook(current.get(), id(playbook)));
    }

    /** One that nobody can have given to a playbook names none. */
    private static PlaybookId id(String written) {
        try {
            return new PlaybookId(written);
        } catch (InvalidInput strange) {
            throw new NotFound("playbook", "of that name");
        }
    }

    @Operation(summary = "Check the text of a playbook; nothing is kept")
    @Needs(Permission.VIEW)
    @PostMapping("/check")
    PlaybookCheckAnswer checkPlaybook(@RequestBody PlaybookTextBody body) {
        if (body.text() == null || body.text().isBlank()) {
            throw new InvalidInput("text", "is needed: the YAML of a playbook");
        }
        return PlaybookCheckAnswer.of(PlaybookText.review(body.text()));
    }
}
