package dev.firebreak.incidents.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.incidents.DefineField;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.FieldKey;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.SetField;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fields of a team's own: what they are, and what incidents hold in them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class FieldsController {

    /** What a field holds from now on; null takes it away. */
    record FieldValueBody(@Nullable String value) {}

    private final IncidentRecords records;
    private final CurrentActor current;

    FieldsController(IncidentRecords records, CurrentActor current) {
        this.records = records;
        this.current = current;
    }

    @Operation(summary = "The fields that are asked of incidents")
    @Needs(Permission.VIEW)
    @GetMapping("/incident-fields")
    Page<FieldAnswer> listFields() {
        return new Page<>(records.fields(), null).map(FieldAnswer::of);
    }

    @Operation(
            summary = "Define a field, or say anew what it is",
            description = "Its type stays as long as incidents hold values of it.")
    @Needs(Permission.ADMINISTER)
    @PutMapping("/incident-fields/{key}")
    FieldAnswer putField(@PathVariable String key, @RequestBody FieldBody body) {
        FieldDefinition field = body.definition(new FieldKey(key));
        return FieldAnswer.of(records.define(new DefineField(current.get(), field)));
    }

    @Operation(summary = "Ask for a field no more; what incidents hold of it stays")
    @Needs(Permission.ADMINISTER)
    @ApiResponse(responseCode = "204", description = "Not asked for any more.")
    @DeleteMapping("/incident-fields/{key}")
    ResponseEntity<Void> deleteField(@PathVariable String key) {
        records.retire(current.get(), known(key));
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "What the incident holds in each field")
    @Needs(Permission.VIEW)
    @GetMapping("/incidents/{incident}/fields")
    Page<FieldValueAnswer> listFieldValues(@PathVariable String incident) {
        return values(RecordGiven.incident(incident));
    }

    @Operation(summary = "Say what a field of the incident holds; answers with all of them")
    @Needs(Permission.RESPOND)
    @PutMapping("/incidents/{incident}/fields/{key}")
    Page<FieldValueAnswer> putFieldValue(
            @PathVariable String incident, @PathVariable String key, @RequestBody FieldValueBody body) {
        IncidentKey of = RecordGiven.incident(incident);
        records.set(new SetField(current.get(), of, known(key), body.value()));
        return values(of);
    }

    private Page<FieldValueAnswer> values(IncidentKey incident) {
        return new Page<>(records.fields(current.get(), incident), null).map(FieldValueAnswer::of);
    }

    /** What cannot be a key names no field. */
    private static FieldKey known(String key) {
        try {
            return new FieldKey(key);
        } catch (InvalidInput strange) {
            throw new NotFound("incident field", "of that name");
        }
    }
}
