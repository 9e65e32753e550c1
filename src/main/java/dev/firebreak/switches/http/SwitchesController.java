package dev.firebreak.switches.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import io.swagger.v3.oas.annotations.Operation;
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

/** The switches of a system: list, look, define, delete. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system}/switches", produces = MediaType.APPLICATION_JSON_VALUE)
class SwitchesController {

    private final Switches switches;
    private final CurrentActor current;
    private final IncidentRegister incidents;

    SwitchesController(Switches switches, CurrentActor current, IncidentRegister incidents) {
        this.switches = switches;
        this.current = current;
        this.incidents = incidents;
    }

    @Operation(summary = "The switches of a system with how they stand, by key")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<SwitchAnswer> listSwitches(
            @PathVariable String system,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Discreet reader = reader();
        return Paging.of(after, limit)
                .byKey(List.copyOf(visible(system).switches()), state -> state.key()
                        .value())
                .map(state -> SwitchAnswer.of(state, reader));
    }

    @Operation(summary = "One switch: its definition and how it stands")
    @Needs(Permission.VIEW)
    @GetMapping("/{key}")
    SwitchAnswer getSwitch(@PathVariable String system, @PathVariable String key) {
        return SwitchAnswer.of(switches.state(visible(system).key(), new SwitchKey(key)), reader());
    }

    @Operation(
            summary = "Define a switch, or define it anew",
            description =
                    "While flips are in force, refused (409) are changes of the normal position, of the value type and"
                            + " of the value or safety of positions in use, and fewer approvals for restoring. Always refused is"
                            + " removing a position that a flip in force or a mode uses. Changing a served value or the normal"
                            + " position needs the permissions to contain and to restore as well, and a reason.")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "201", description = "Defined.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Defined anew.", useReturnTypeSchema = true)
    @PutMapping("/{key}")
    ResponseEntity<SwitchAnswer> putSwitch(
            @PathVariable String system, @PathVariable String key, @RequestBody SwitchBody body) {
        SystemKey systemKey = new SystemKey(system);
        SwitchDefinition definition = body.define(new SwitchKey(key));
        SystemSnapshot before = switches.find(systemKey);
        boolean isNew = before == null || before.find(definition.key()) == null;
        DefineSwitch command = new DefineSwitch(current.get(), systemKey, definition, Given.reasonIfAny(body.reason()));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(SwitchAnswer.of(switches.define(command), reader()));
    }

    @Operation(summary = "Delete a switch; refused while flips are in force or a mode uses it")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "204", description = "Gone.")
    @DeleteMapping("/{key}")
    ResponseEntity<Void> deleteSwitch(@PathVariable String system, @PathVariable String key) {
        switches.deleteSwitch(current.get(), new SystemKey(system), new SwitchKey(key));
        return ResponseEntity.noContent().build();
    }

    private Discreet reader() {
        return Discreet.to(current.get(), incidents);
    }

    private SystemSnapshot visible(String system) {
        SystemKey key = new SystemKey(system);
        current.get().needs(Permission.VIEW, key);
        return switches.system(key);
    }
}
