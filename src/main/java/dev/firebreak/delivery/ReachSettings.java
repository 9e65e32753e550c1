package dev.firebreak.delivery;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of running instances and of how far flips get.
 *
 * @param target how soon all instances should have a flip; what takes longer raises a warning
 * @param liveFor how long an instance without a stream counts as running after it was last heard from
 * @param reconnectWithin how long an instance whose stream ended counts as running after it was last heard from: it may be
 *     on its way back
 * @param returnWithin how long those who ran when the console was stopped, or fell out, count as running after it is there
 *     again: until then it may take them to find their way back
 * @param silentAfter how long an instance with a stream that answers may be silent
 * @param forgetAfter how long an instance that is silent is kept
 * @param mostInstances how many instances of one token are told apart; any more are counted as one
 */
@Validated
@ConfigurationProperties("firebreak.reach")
public record ReachSettings(
        @DefaultValue("5s") @DurationMin(millis = 100) Duration target,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration liveFor,
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration reconnectWithin,
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration returnWithin,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration silentAfter,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration forgetAfter,
        @DefaultValue("20000") @Min(1) int mostInstances) {

    @AssertTrue(message = "forget-after must be longer than live-for and silent-after: else who runs is forgotten")
    boolean isForgottenOnlyWhenGone() {
        return forgetAfter.compareTo(liveFor) > 0 && forgetAfter.compareTo(silentAfter) > 0;
    }
}
