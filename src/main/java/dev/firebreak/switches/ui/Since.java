package dev.firebreak.switches.ui;

import dev.firebreak.base.ui.Moment;
import java.time.Duration;
import java.time.Instant;

/** "12 s", counted on by the browser; asked for again and again, it does not jump by what two clocks differ. */
final class Since {

    private static final Duration JITTER = Duration.ofSeconds(2);

    private final Instant since;
    private final Moment moment;

    private Since(Instant since) {
        this.since = since;
        this.moment = Moment.span(since);
    }

    static Since of(Instant since) {
        return new Since(since);
    }

    /** This one still where the other is about the same moment. */
    Since orElse(Since now) {
        return Duration.between(since, now.since).abs().compareTo(JITTER) < 0 ? this : now;
    }

    Moment moment() {
        return moment;
    }
}
