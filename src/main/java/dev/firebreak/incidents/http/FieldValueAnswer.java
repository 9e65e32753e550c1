package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.incidents.FieldValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an incident holds in a field; value, by and at are left out where nothing is given. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldValueAnswer(
        FieldAnswer field,
        @Nullable String value,
        @Nullable String by,
        @Nullable Instant at) {

    static FieldValueAnswer of(FieldValue value) {
        return new FieldValueAnswer(FieldAnswer.of(value.field()), value.value(), value.by(), value.at());
    }
}
