package dev.firebreak.console.ui.room;

import java.time.Duration;
import java.time.Instant;

/** What a clock shows. */
sealed interface ClockValue {

    /** It is over: so long did it take. */
    record Took(Duration time) implements ClockValue {}

    /** It goes on. */
    record Running(Instant since) implements ClockValue {}

    /** Somebody owes something by then. */
    record Due(Instant at) implements ClockValue {}

    /** It is known when, but not from what to count. */
    record At(Instant at) implements ClockValue {}

    /** Nobody said when, or it was not yet. */
    record Unknown() implements ClockValue {}

    /** An order of times that cannot be; left out of all figures. */
    record Invalid() implements ClockValue {}

    /** "00:05:11", with the days in front where there are any. */
    static String words(Duration time) {
        String clock = "%02d:%02d:%02d".formatted(time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
        return time.toDays() == 0 ? clock : time.toDays() + " d " + clock;
    }
}
