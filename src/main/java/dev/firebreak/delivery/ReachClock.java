package dev.firebreak.delivery;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Both measures of time: the ticker for how long, the clock for when; and what is aimed at. */
@Component
class ReachClock {

    private final Ticker ticker;
    private final Clock clock;
    private final ReachSettings settings;

    ReachClock(Ticker ticker, Clock clock, ReachSettings settings) {
        this.ticker = ticker;
        this.clock = clock;
        this.settings = settings;
    }

    long nanos() {
        return ticker.nanos();
    }

    Instant now() {
        return Clocks.now(clock);
    }

    Duration target() {
        return settings.target();
    }

    ReachSettings settings() {
        return settings;
    }

    /** Never less than nothing. */
    Duration since(long then) {
        return Duration.ofNanos(Math.max(0, ticker.nanos() - then));
    }

    /** When that was, by the clock as it stands now. */
    Instant at(long then) {
        return now().minus(since(then)).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** The ticker's moment of a time that was read from the database; never in the future. */
    long nanos(Instant then) {
        return ticker.nanos() - Math.max(0, Duration.between(then, now()).toNanos());
    }
}
