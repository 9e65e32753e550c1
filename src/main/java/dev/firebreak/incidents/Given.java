package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks what people write, and says what would be right. */
final class Given {

    /** Clocks differ a little; whatever lies further ahead has not happened. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private Given() {}

    /** A line that has to be there. */
    static String line(String field, String value, int longest) {
        String line = Texts.plain(value).strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw new InvalidInput(field, "is needed");
        }
        return checked(field, line, longest);
    }

    /** A text that has to be there; it keeps its lines. */
    static String text(String field, String value, int longest) {
        String text = Texts.plain(value).strip();
        if (text.isEmpty()) {
            throw new InvalidInput(field, "is needed");
        }
        return checked(field, text, longest);
    }

    static String textIfAny(String field, String value, int longest) {
        return checked(field, Texts.plain(value).strip(), longest);
    }

    private static String checked(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInput(field, "must be %,d characters at most, not %,d".formatted(longest, text.length()));
        }
        if (!Texts.isClean(text)) {
            throw new InvalidInput(field, Texts.RULE);
        }
        return text;
    }

    /** A moment that has been. */
    static @Nullable Instant past(String field, @Nullable Instant at, Instant now) {
        if (at != null && (at.isAfter(now.plus(AHEAD)) || at.isBefore(EARLIEST))) {
            throw new InvalidInput(field, "must be a time that has been, since 2000");
        }
        return at;
    }
}
