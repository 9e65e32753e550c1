package dev.firebreak.switches.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.switches.SystemSnapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Systems: list, look, define, delete. */
@RestController
@RequestMapping(path = "/api/v1/systems", produces = MediaType.APPLICATION_JSON_VALUE)
class SystemsController {

    /** What people say of a system. */
    record SystemBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String environment,

            @Nullable String description,
            @Nullable String owner,
            @Nullable Integer expectedInstances) {}

    private final Switches switches;
    private final CurrentActor current;

    SystemsController(Switches switches, CurrentActor current) {
        this.switches = switches;
        this.current = current;
    }

    @Operation(summary = "All systems, by key")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<SystemAnswer> listSystems(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Actor by = current.get();
        List<SystemSnapshot> visible = switches.systems().stream()
                .filter(system -> by.confinedTo() == null || by.confinedTo().equals(system.key()))
                .toList();
        return Paging.of(after, limit)
                .byKey(visible, system -> system.key().value())
                .map(SystemAnswer::of);
    }

    @Operation(summary = "One system")
    @Needs(Permission.VIEW)
    @GetMapping("/{system}")
    SystemAnswer getSystem(@PathVariable String system) {
        SystemKey key = new SystemKey(system);
        current.get().needs(Permission.VIEW, key);
        return SystemAnswer.of(switches.system(key));
    }

    @Operation(summary = "Define a system, or describe it anew")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "201", description = "Defined.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Defined anew.", useReturnTypeSchema = true)
    @PutMapping("/{system}")
    ResponseEntity<SystemAnswer> putSystem(@PathVariable String system, @RequestBody SystemBody body) {
        SystemKey key = new SystemKey(system);
        boolean isNew = switches.find(key) == null;
        SystemDetails details = SystemDetails.of(body.name(), body.environment(), body.description(), body.owner())
                .expecting(body.expectedInstances());
        switches.define(new DefineSystem(current.get(), key, details));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(SystemAnswer.of(switches.system(key)));
    }

    @Operation(summary = "Delete a system with its switches; refused while flips are in force")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "204", description = "Gone.")
    @DeleteMapping("/{system}")
    ResponseEntity<Void> deleteSystem(@PathVariable String system) {
        switches.deleteSystem(current.get(), new SystemKey(system));
        return ResponseEntity.noContent().build();
    }
}
