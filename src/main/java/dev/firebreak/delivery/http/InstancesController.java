package dev.firebreak.delivery.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.delivery.InstanceRow;
import dev.firebreak.delivery.Running;
import dev.firebreak.switches.Switches;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who runs of a system. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system}/instances", produces = MediaType.APPLICATION_JSON_VALUE)
class InstancesController {

    /**
     * One instance.
     *
     * @param knownBy where its name was read: header, provider_id, context or address
     * @param mayBeSeveral whether more than one may go by this name
     * @param way how it gets its values: sync, events, fetches or asks
     * @param standing current, behind, asks_each_time or silent
     * @param revision of the values that it was given; 0 where it holds none
     * @param behindMs for how long it has not been given the newest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InstanceAnswer(
            String id,
            String name,
            String knownBy,
            boolean mayBeSeveral,
            String client,
            String way,
            String standing,
            long revision,
            Instant heardAt,
            @Nullable Long behindMs) {

        static InstanceAnswer of(InstanceRow row) {
            Duration behind = row.behind();
            return new InstanceAnswer(
                    row.id().value(),
                    row.name(),
                    lower(row.knownBy()),
                    row.mayBeSeveral(),
                    row.client(),
                    lower(row.way()),
                    lower(row.standing()),
                    row.holds(),
                    row.heardAt(),
                    behind == null ? null : behind.toMillis());
        }

        private static String lower(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
    }

    private final Running running;
    private final Switches switches;
    private final CurrentActor current;

    InstancesController(Running running, Switches switches, CurrentActor current) {
        this.running = running;
        this.switches = switches;
        this.current = current;
    }

    @Operation(summary = "Who runs of a system, and whether each has been given the newest", description = "By id.")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<InstanceAnswer> listInstances(
            @PathVariable String system,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        SystemKey key = new SystemKey(system);
        current.get().needs(Permission.VIEW, key);
        switches.system(key);
        return Paging.of(after, limit)
                .byKey(running.rows(key), row -> row.id().value())
                .map(InstanceAnswer::of);
    }
}
