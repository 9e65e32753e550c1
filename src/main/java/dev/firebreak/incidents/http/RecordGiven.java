package dev.firebreak.incidents.http;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.switches.Words;
import org.jspecify.annotations.Nullable;

/** Turns what a request gives of records into values, or says what would be right. */
final class RecordGiven {

    private RecordGiven() {}

    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "is needed");
        }
        return value;
    }

    /** One that nobody can have given to an incident names none. */
    static IncidentKey incident(String value) {
        try {
            return new IncidentKey(value);
        } catch (InvalidInput strange) {
            throw new NotFound("incident", "of that name");
        }
    }

    static <E extends Enum<E>> E word(String field, Class<E> type, @Nullable String value) {
        return Words.find(type, text(field, value))
                .orElseThrow(() -> new InvalidInput(field, "must be one of " + Words.list(type)));
    }

    static <E extends Enum<E>> E wordOr(String field, Class<E> type, @Nullable String value, E usual) {
        return value == null ? usual : word(field, type, value);
    }
}
