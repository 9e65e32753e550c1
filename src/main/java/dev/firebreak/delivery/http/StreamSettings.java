package dev.firebreak.delivery.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
@ConfigurationProperties("firebreak.delivery.streams")
record StreamSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("500ms") Duration retry,
        @DefaultValue("120s") Duration inactivity,
        @DefaultValue("24h") Duration urlFor,
        @DefaultValue("15000") int most,
        @DefaultValue("100") int mostPerInstance) {}
