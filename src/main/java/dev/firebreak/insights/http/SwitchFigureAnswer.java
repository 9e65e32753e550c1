package dev.firebreak.insights.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.base.Durations;
import dev.firebreak.delivery.Propagations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the flips of one switch went in a time. Median and p90 are by nearest rank, of those that have provably reached everybody.
 *
 * @param flips how many there were; those of drills aside
 * @param measured how many have provably reached everybody who was there
 * @param unconfirmed how many have not, or ended before they had
 * @param last when the last one was asked for
 */
record SwitchFigureAnswer(
        String system,
        @JsonProperty("switch") String switchKey,
        int flips,
        int measured,
        int unconfirmed,
        @Nullable Double medianSeconds,
        @Nullable Double p90Seconds,
        @Nullable Double slowestSeconds,
        Instant last) {

    static SwitchFigureAnswer of(Propagations.OfSwitch figures) {
        return new SwitchFigureAnswer(
                figures.system().value(),
                figures.key().value(),
                figures.flips(),
                figures.measured(),
                figures.unconfirmed(),
                Durations.seconds(figures.median()),
                Durations.seconds(figures.p90()),
                Durations.seconds(figures.slowest()),
                figures.last());
    }
}
