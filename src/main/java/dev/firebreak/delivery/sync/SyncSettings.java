package dev.firebreak.delivery.sync;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of flagd's sync.
 *
 * @param enabled whether it is offered at all
 * @param address the network address to listen on; all where none is given
 * @param port where it listens; 0 for any that is free
 * @param sslBundle the name of a Spring SSL bundle; without one it speaks plain text
 * @param pingEvery how often an idle connection is asked for a sign of life
 * @param dropAfter how long a connection may be silent before it counts as dead; longer than a process is likely to stand
 *     still for
 * @param stalledAfter how long a stream may refuse what is to be written to it before it is cut off
 * @param mostStreams how many streams are open at a time
 * @param mostCallsPerConnection how many calls are open at a time on one connection
 * @param largestMetadata the largest metadata of a call
 */
@Validated
@ConfigurationProperties("firebreak.sync")
record SyncSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable String address,
        @DefaultValue("8015") @Min(0) @Max(65535) int port,
        @Nullable String sslBundle,
        @DefaultValue("10s") @DurationMin(millis = 100) Duration pingEvery,

        @DefaultValue("3m") @DurationMin(seconds = 3) @DurationMax(days = 1)
        Duration dropAfter,

        @DefaultValue("10s") @DurationMin(seconds = 1) Duration stalledAfter,
        @DefaultValue("20000") @Min(1) int mostStreams,
        @DefaultValue("100") @Min(1) int mostCallsPerConnection,
        @DefaultValue("8KB") DataSize largestMetadata) {

    /** By default. */
    static final Duration PING_EVERY = Duration.ofSeconds(10);

    private static final DataSize LEAST_METADATA = DataSize.ofKilobytes(1);
    private static final DataSize MOST_METADATA = DataSize.ofMegabytes(1);

    @AssertTrue(message = "drop-after must be longer than ping-every: else each idle client is dropped")
    boolean isDroppedOnlyAfterAPing() {
        return dropAfter.compareTo(pingEvery) > 0;
    }

    @AssertTrue(message = "largest-metadata must be from 1KB to 1MB: tokens and names travel in it")
    boolean isRoomForMetadata() {
        return largestMetadata.compareTo(LEAST_METADATA) >= 0 && largestMetadata.compareTo(MOST_METADATA) <= 0;
    }
}
