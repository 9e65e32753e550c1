package dev.firebreak.timeline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import dev.firebreak.timeline.Verification;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and verifies the record. */
@RestController
@RequestMapping(path = "/api/v1/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
class TimelineController {

    private static final int LONGEST = 200;

    /**
     * Whether the chain holds.
     *
     * @param head the hash of the last link, in hex
     * @param firstBroken the first entry that does not hold
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationAnswer(
            boolean intact,
            long entries,
            String head,
            @Nullable Long firstBroken,
            @Nullable String why) {}

    private final Timeline timeline;
    private final KnownSystems known;
    private final CurrentActor current;

    TimelineController(Timeline timeline, KnownSystems known, CurrentActor current) {
        this.timeline = timeline;
        this.known = known;
        this.current = current;
    }

    @Operation(
            summary = "What happened, in the order in which it was recorded",
            description =
                    "after: the seq after which to read. kind: a kind, or the start of one that ends in a dot, such"
                            + " as restore. — actor: an actor's id as entries show it.")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<EntryAnswer> listEntries(
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String incident,
            @RequestParam(name = "switch", required = false) @Nullable String switchKey,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Actor by = current.get();
        Paging paging = Paging.of(after, limit);
        TimelineFilter filter = new TimelineFilter(
                visible(by, system),
                text("switch", switchKey),
                text("incident", incident),
                text("kind", kind),
                text("actor", actor));
        List<Entry> found = timeline.after(by, filter, paging.afterNumber(), paging.limit() + 1);
        if (found.isEmpty()) {
            checkSystem(by, filter.system());
        }
        return Page.of(found, paging.limit(), entry -> Long.toString(entry.seq()))
                .map(EntryAnswer::of);
    }

    @Operation(summary = "Walk the whole chain and say whether it holds")
    @Needs(Permission.VIEW)
    @GetMapping("/verification")
    VerificationAnswer verifyTimeline() {
        Verification found = timeline.verify(current.get());
        return new VerificationAnswer(found.intact(), found.entries(), found.head(), found.firstBroken(), found.why());
    }

    /** Whoever is confined to a system sees the entries of that system only. */
    private static @Nullable String visible(Actor by, @Nullable String system) {
        SystemKey key = system == null ? by.confinedTo() : new SystemKey(system);
        if (key == null) {
            return null;
        }
        by.needs(Permission.VIEW, key);
        return key.value();
    }

    /** One that was deleted keeps its entries; nothing at all is more likely a slip than an answer. */
    private void checkSystem(Actor by, @Nullable String system) {
        if (system == null || by.confinedTo() != null || known.include(new SystemKey(system))) {
            return;
        }
        if (timeline.after(by, new TimelineFilter(system, null, null, null, null), 0, 1)
                .isEmpty()) {
            throw new NotFound("system", system);
        }
    }

    private static @Nullable String text(String field, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST || value.indexOf(0) >= 0)) {
            throw new InvalidInput(field, "must be 1 to " + LONGEST + " characters");
        }
        return value;
    }
}
