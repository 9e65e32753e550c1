package dev.firebreak.delivery.http;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the streams that tell browsers of changes.
 *
 * @param heartbeat how often something is written, so that no proxy takes the stream for dead
 * @param retry how soon a client connects again
 * @param inactivity how long a page that nobody looks at keeps its stream
 * @param urlFor how long the address of a stream stays the same; one may connect to it for as long again
 * @param most how many are open at most, so that room is left for everything else
 * @param mostPerInstance how many of them with the same name, where a name is one instance
 */
@Validated
@ConfigurationProperties("firebreak.delivery.streams")
record StreamSettings(
        @DefaultValue("15s") @DurationMin(seconds = 1) Duration heartbeat,

        @DefaultValue("500ms") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration retry,

        @DefaultValue("120s") @DurationMin(seconds = 1) Duration inactivity,
        @DefaultValue("24h") @DurationMin(minutes = 1) Duration urlFor,
        @DefaultValue("15000") @Min(1) int most,
        @DefaultValue("100") @Min(1) int mostPerInstance) {}
