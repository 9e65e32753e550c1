package dev.firebreak.incidents.http;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what a request gives into values, or says which field is wrong and what would be right. */
final class Given {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private Given() {}

    static String text(String field, @Nullable String value) {
        if (value == null) {
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

    /** However its letters are typed; what cannot be a key names nothing. */
    static IncidentKey incident(String value) {
        try {
            return new IncidentKey(value);
        } catch (InvalidInput strange) {
            throw new NotFound("incident", value.length() > IncidentKey.LONGEST ? "of so long a name" : "of that name");
        }
    }

    /** One that a body names. */
    static IncidentKey incidentIn(String field, @Nullable String value) {
        String key = text(field, value);
        return named(field, () -> new IncidentKey(key));
    }

    static RoleName role(String value) {
        RoleName role = new RoleName(value);
        if (!role.value().equalsIgnoreCase(value)) {
            throw new InvalidInput("role", "must be 1 to 40 letters, digits or hyphens, such as commander or legal");
        }
        return role;
    }

    /** The number of an entry in a path. */
    static long entry(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException noNumber) {
            throw new NotFound("entry", value.length() > IncidentKey.LONGEST ? "of so long a number" : value);
        }
    }

    static <E extends Enum<E>> E word(String field, Class<E> type, @Nullable String value) {
        return Words.find(type, text(field, value))
                .orElseThrow(() -> new InvalidInput(field, "must be one of " + Words.list(type)));
    }

    static @Nullable Instant timeIfAny(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(value);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        throw new InvalidInput(field, "must be a time such as 2027-01-31T12:00:00Z");
    }

    static Set<SystemKey> systems(@Nullable List<@Nullable String> values) {
        return Set.copyOf(each("systems", values, SystemKey::new));
    }

    static List<FlipId> flips(@Nullable List<@Nullable String> values) {
        return each("flips", values, FlipId::parse);
    }

    /** Parts of a parameter that takes several, separated by commas. */
    static <T> Set<T> several(String field, @Nullable String value, Function<String, T> read) {
        return value == null ? Set.of() : Set.copyOf(each(field, List.of(value.split(",", -1)), read));
    }

    static LevelKey level(String value) {
        return named("severity", () -> new LevelKey(value));
    }

    static <T> List<T> each(String field, @Nullable List<@Nullable String> values, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        for (String value : values == null ? List.<@Nullable String>of() : values) {
            String at = field + "[" + all.size() + "]";
            String text = text(at, value);
            all.add(named(at, () -> read.apply(text)));
        }
        return all;
    }

    /** What is wrong is told of the field that the request has, whatever the value itself calls it. */
    private static <T> T named(String field, java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInput wrong) {
            throw new InvalidInput(field, String.join("; ", wrong.fields().values()));
        } catch (NotFound nothing) {
            throw new InvalidInput(field, "must be an id that was answered");
        }
    }
}
