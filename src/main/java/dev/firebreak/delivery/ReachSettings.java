package dev.firebreak.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of running instances and of how far flips get.
 *
 * @param target how soon all instances should have a flip; what takes longer raises a warning
 * @param liveFor how long an instance without a stream counts as running after it was last heard from
 * @param silentAfter how long an instance with a stream that answers may be silent
 * @param forgetAfter how long an instance that is silent is kept
 * @param mostInstances how many instances of one token are told apart; any more are counted as one
 */
@ConfigurationProperties("firebreak.reach")
public record ReachSettings(
        @DefaultValue("5s") Duration target,
        @DefaultValue("60s") Duration liveFor,
        @DefaultValue("30s") Duration silentAfter,
        @DefaultValue("1h") Duration forgetAfter,
        @DefaultValue("20000") int mostInstances) {}
