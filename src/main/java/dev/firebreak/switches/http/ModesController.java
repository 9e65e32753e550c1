package dev.firebreak.switches.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.switches.ApplyMode;
import dev.firebreak.switches.DefineMode;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Switches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Modes: named sets of positions of a system. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system}/modes", produces = MediaType.APPLICATION_JSON_VALUE)
class ModesController {

    /** A mode as the API shows it; positions: switch key to position key. */
    record ModeAnswer(String key, String name, String description, Map<String, String> positions) {

        static ModeAnswer of(ModeRow mode) {
            Map<String, String> positions = new LinkedHashMap<>();
            mode.positions().forEach((key, position) -> positions.put(key.value(), position.value()));
            return new ModeAnswer(mode.key().value(), mode.name(), mode.description(), positions);
        }
    }

    /** A mode as it is sent; positions: switch key to position key. */
    record ModeBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Nullable String description,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Map<String, @Nullable String> positions) {

        ModeRow mode(ModeKey key) {
            return new ModeRow(
                    key, name == null ? "" : name.strip(), description == null ? "" : description.strip(), chosen());
        }

        private Map<SwitchKey, PositionKey> chosen() {
            Map<SwitchKey, PositionKey> chosen = new LinkedHashMap<>();
            if (positions != null) {
                positions.forEach((key, position) -> {
                    if (position == null) {
                        throw new InvalidInput("positions." + key, "must be the key of a position");
                    }
                    chosen.put(new SwitchKey(key), new PositionKey(position));
                });
            }
            return chosen;
        }
    }

    private final Switches switches;
    private final CurrentActor current;
    private final ActAnswers answers;
    private final IncidentRegister incidents;

    ModesController(Switches switches, CurrentActor current, ActAnswers answers, IncidentRegister incidents) {
        this.switches = switches;
        this.current = current;
        this.answers = answers;
        this.incidents = incidents;
    }

    @Operation(summary = "The modes of a system, by key")
    @Needs(Permission.VIEW)
    @GetMapping
    Page<ModeAnswer> listModes(
            @PathVariable String system,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Paging.of(after, limit)
                .byKey(switches.modes(visible(system)), mode -> mode.key().value())
                .map(ModeAnswer::of);
    }

    @Operation(summary = "One mode")
    @Needs(Permission.VIEW)
    @GetMapping("/{mode}")
    ModeAnswer getMode(@PathVariable String system, @PathVariable String mode) {
        return ModeAnswer.of(switches.mode(visible(system), new ModeKey(mode)));
    }

    @Operation(summary = "Define a mode, or define it anew")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "201", description = "Defined.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Defined anew.", useReturnTypeSchema = true)
    @PutMapping("/{mode}")
    ResponseEntity<ModeAnswer> putMode(
            @PathVariable String system, @PathVariable String mode, @RequestBody ModeBody body) {
        SystemKey key = new SystemKey(system);
        ModeRow row = body.mode(new ModeKey(mode));
        current.get().needs(Permission.ADMINISTER, key);
        boolean isNew =
                switches.modes(key).stream().noneMatch(known -> known.key().equals(row.key()));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ModeAnswer.of(switches.define(new DefineMode(current.get(), key, row))));
    }

    @Operation(summary = "Retire a mode; refused while flips of it are in force")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "204", description = "Gone.")
    @DeleteMapping("/{mode}")
    ResponseEntity<Void> retireMode(@PathVariable String system, @PathVariable String mode) {
        switches.retireMode(current.get(), new SystemKey(system), new ModeKey(mode));
        return ResponseEntity.noContent().build();
    }

    @Operation(
            summary = "Put a mode's positions in force, for everyone, until restored",
            description = "One transaction and one revision; safe to repeat.")
    @Needs(Permission.CONTAIN)
    @ApiResponse(responseCode = "201", description = "Contained.", useReturnTypeSchema = true)
    @PostMapping("/{mode}/apply")
    ResponseEntity<ContainedAnswer> applyMode(
            @PathVariable String system, @PathVariable String mode, @RequestBody WhyBody body) {
        ApplyMode command = new ApplyMode(
                current.get(), new SystemKey(system), new ModeKey(mode), body.why(), body.follows(), body.about());
        Discreet reader = Discreet.to(command.by(), incidents).but(command.incident());
        return answers.of(() -> switches.apply(command), flipped -> ContainedAnswer.created(flipped, reader));
    }

    private SystemKey visible(String system) {
        SystemKey key = new SystemKey(system);
        current.get().needs(Permission.VIEW, key);
        switches.system(key);
        return key;
    }
}
