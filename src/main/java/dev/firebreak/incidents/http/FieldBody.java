package dev.firebreak.incidents.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.FieldKey;
import dev.firebreak.incidents.FieldType;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.severities.LevelKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that every incident has.
 *
 * @param type text, number, choice, date or link
 * @param choices for a choice
 * @param requiredAt the state that an incident cannot move into without it: active, contained, restoring, resolved or closed
 * @param requiredFrom the level from which on that holds; left out for all
 */
record FieldBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String label,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String type,

        @Nullable List<@Nullable String> choices,
        @Nullable String requiredAt,
        @Nullable String requiredFrom) {

    FieldDefinition definition(FieldKey key) {
        return new FieldDefinition(
                key,
                RecordGiven.text("label", label),
                RecordGiven.word("type", FieldType.class, type),
                (choices == null ? List.<@Nullable String>of() : choices)
                        .stream()
                                .map(choice -> RecordGiven.text("choices", choice))
                                .toList(),
                required());
    }

    private FieldDefinition.@Nullable Required required() {
        if (requiredAt == null) {
            if (requiredFrom != null) {
                throw new InvalidInput("requiredAt", "is needed with requiredFrom");
            }
            return null;
        }
        IncidentState at = RecordGiven.word("requiredAt", IncidentState.class, requiredAt);
        return new FieldDefinition.Required(at, requiredFrom == null ? null : new LevelKey(requiredFrom));
    }
}
