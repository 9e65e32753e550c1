package dev.firebreak.delivery.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.delivery.Running;
import dev.firebreak.switches.Switches;
import io.swagger.v3.oas.annotations.Operation;
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
