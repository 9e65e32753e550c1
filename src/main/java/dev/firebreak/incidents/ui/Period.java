package dev.firebreak.incidents.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * In which time incidents were declared: whole days of UTC, or exact moments where a link from figures names them.
 *
 * @param from a day or a moment, or empty
 * @param to the last day of it, or the moment before which it lies, or empty
 */
record Period(String from, String to) {

    static final Period ALWAYS = new Period("", "");

    /** Leaves out what is neither a day nor a moment. */
    static Period of(String from, String to) {
        return new Period(isReadable(from) ? from : "", isReadable(to) ? to : "");
    }

    static Period days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Period(first == null ? "" : first.toString(), last == null ? "" : last.toString());
    }

    /** The first moment of it. */
    @Nullable
    Instant begin() {
        if (from.isEmpty()) {
            return null;
        }
        return isMoment(from)
                ? Instant.parse(from)
                : LocalDate.parse(from).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after it. */
    @Nullable
    Instant end() {
        if (to.isEmpty()) {
            return null;
        }
        return isMoment(to)
                ? Instant.parse(to)
                : LocalDate.parse(to).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Nullable
    LocalDate firstDay() {
        Instant begin = begin();
        return begin == null ? null : begin.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    @Nullable
    LocalDate lastDay() {
        Instant end = end();
        return end == null ? null : end.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean isMoment(String text) {
        return text.contains("T");
    }

    private static boolean isReadable(String text) {
        try {
            Period alone = new Period(text, text);
            var _ = alone.firstDay();
            var _ = alone.lastDay();
            return true;
        } catch (DateTimeException | ArithmeticException unreadable) {
            return false;
        }
    }
}
