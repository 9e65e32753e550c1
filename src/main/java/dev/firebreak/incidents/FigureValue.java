package dev.firebreak.incidents;

import dev.firebreak.base.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of one incident comes to. What is blank has no value: it is never taken for nothing or for now. What would be
 * less than nothing is invalid: it is shown as that and left out of all sums.
 */
public sealed interface FigureValue {

    /** It took this long, which may be nothing but is never less. */
    record Known(Duration duration) implements FigureValue {

        public Known {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a time cannot be less than nothing: " + duration);
            }
        }

        @Override
        public String words() {
            return Durations.of(duration);
        }
    }

    /**
     * There is no value.
     *
     * @param words why, such as "not yet"
     */
    record Missing(String words) implements FigureValue {

        /** What it ends with has not happened, or nobody said when. */
        public static final Missing NOT_YET = new Missing("not yet");

        /** Nothing was there to be measured. */
        public static final Missing NOT_MEASURED = new Missing("not measured");
    }

    /**
     * Its end stands before its beginning, so one of the two is wrong.
     *
     * @param end what stands too early
     * @param beginning what it should not stand before
     */
    record Invalid(Milestone end, Milestone beginning) implements FigureValue {

        @Override
        public String words() {
            return "invalid: " + order();
        }

        /** What cannot be, such as "contained before detected". */
        public String order() {
            return MomentOrder.words(end, beginning);
        }
    }

    /** What to show. */
    String words();

    /** How long it took, or null if that is not known. */
    default @Nullable Duration duration() {
        return switch (this) {
            case Known known -> known.duration();
            case Missing _, Invalid _ -> null;
        };
    }

    static FigureValue between(Milestone beginning, Milestone end, Moments moments) {
        Instant from = moments.at(beginning);
        Instant to = moments.at(end);
        if (to == null) {
            return Missing.NOT_YET;
        }
        if (from == null) {
            return new Missing(beginning.label().toLowerCase(Locale.ROOT) + ": nobody said when");
        }
        return to.isBefore(from) ? new Invalid(end, beginning) : new Known(Duration.between(from, to));
    }
}
