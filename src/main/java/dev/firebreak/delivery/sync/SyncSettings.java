package dev.firebreak.delivery.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

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
@ConfigurationProperties("firebreak.sync")
record SyncSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable String address,
        @DefaultValue("8015") int port,
        @Nullable String sslBundle,
        @DefaultValue("10s") Duration pingEvery,
        @DefaultValue("3m") Duration dropAfter,
        @DefaultValue("10s") Duration stalledAfter,
        @DefaultValue("20000") int mostStreams,
        @DefaultValue("100") int mostCallsPerConnection,
        @DefaultValue("8KB") DataSize largestMetadata) {}
