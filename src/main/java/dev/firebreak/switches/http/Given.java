package dev.firebreak.switches.http;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.switches.Words;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Turns what a request gives into values, or says what would be right. */
final class Given {

    private Given() {}

    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "is needed");
        }
        return value;
    }

    static Reason reason(@Nullable String value) {
        return new Reason(value == null ? "" : value);
    }

    static @Nullable Reason reasonIfAny(@Nullable String value) {
        return value == null ? null : new Reason(value);
    }

    static @Nullable IncidentKey incident(@Nullable String value) {
        return value == null ? null : new IncidentKey(value);
    }

    static @Nullable Duration duration(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException | ArithmeticException wrong) {
            throw new InvalidInput(field, "must be a duration such as PT15M, PT1H or P2D");
        }
    }

    static <E extends Enum<E>> @Nullable E wordIfAny(String field, Class<E> type, @Nullable String value) {
        return value == null ? null : word(field, type, value);
    }

    static <E extends Enum<E>> E word(String field, Class<E> type, @Nullable String value) {
        return Words.find(type, text(field, value))
                .orElseThrow(() -> new InvalidInput(field, "must be one of " + Words.list(type)));
    }
}
