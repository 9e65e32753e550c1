package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.switches.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that every incident has; as FieldBody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldAnswer(
        String key,
        String label,
        String type,
        List<String> choices,
        @Nullable String requiredAt,
        @Nullable String requiredFrom) {

    static FieldAnswer of(FieldDefinition field) {
        FieldDefinition.Required required = field.required();
        return new FieldAnswer(
                field.key().value(),
                field.label(),
                Words.lower(field.type()),
                field.choices(),
                required == null ? null : Words.lower(required.at()),
                required == null || required.from() == null
                        ? null
                        : required.from().value());
    }
}
