package dev.firebreak.severities.ui;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people say and type them: 30 min, 2 h, 3 days. */
final class Spans {

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,6})\\s*(m|min|minutes?|h|hours?|d|days?)", Pattern.CASE_INSENSITIVE);

    private Spans() {}

    static String words(@Nullable Duration span) {
        if (span == null) {
            return "";
        }
        if (span.toMinutes() % (24 * 60) == 0) {
            return span.toDays() == 1 ? "1 day" : span.toDays() + " days";
        }
        return span.toMinutes() % 60 == 0 ? span.toHours() + " h" : span.toMinutes() + " min";
    }

    /** As ISO 8601 has it; what is neither stays as it was typed, and is refused as that. */
    static @Nullable String typed(String text) {
        String stripped = text.strip();
        Matcher span = TYPED.matcher(stripped);
        if (!span.matches()) {
            return stripped.isEmpty() ? null : stripped;
        }
        String unit = span.group(2).toLowerCase(Locale.ROOT);
        if (unit.startsWith("d")) {
            return "P" + span.group(1) + "D";
        }
        return "PT" + span.group(1) + (unit.startsWith("h") ? "H" : "M");
    }
}
