package dev.firebreak.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Guessing gets slow; being right never does. */
class SignInDelaysTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestClock clock = new TestClock();
    private final SignInDelays delays =
            new SignInDelays(new SignInLimits(3, 6, SECOND, Duration.ofSeconds(8), Duration.ofMinutes(15), 4), clock);

    @Test
    void theFirstWrongAttemptsCostNothing() {
        fail(3, "ada", "home");
        assertThat(delays.begin("bob", "home")).isZero();
    }

    @Test
    void eachFurtherWrongAttemptDoublesTheWait() {
        fail(3, "ada", "home");
        assertThat(delays.begin("ada", "home")).isEqualTo(SECOND);
        clock.move(SECOND);
        fail(1, "ada", "home");
        assertThat(delays.begin("ada", "home")).isEqualTo(SECOND.multipliedBy(2));
    }

    @Test
    void attemptsDuringAWaitDoNotProlongIt() {
        fail(3, "ada", "home");
        for (int i = 0; i < 50; i++) {
            assertThat(delays.begin("ada", "elsewhere")).isEqualTo(SECOND);
        }
        clock.move(SECOND);
        assertThat(delays.begin("ada", "home")).isZero();
    }

    @Test
    void nobodyIsLockedOutForEver() {
        for (int i = 0; i < 200; i++) {
            delays.begin("ada", "home");
            clock.move(Duration.ofSeconds(8));
        }
        assertThat(delays.begin("ada", "home")).isZero();
    }

    @Test
    void anAddressThatTriesManyLoginsWaitsToo() {
        for (int i = 0; i < 6; i++) {
            assertThat(delays.begin("login" + i, "attacker")).isZero();
        }
        assertThat(delays.begin("ada", "attacker")).isPositive();
        assertThat(delays.begin("ada", "home")).isZero();
    }

    @Test
    void beingRightForgetsTheWrongAttempts() {
        fail(2, "ada", "home");
        delays.begin("ada", "home");
        delays.succeeded("ada", "home");
        fail(3, "ada", "home");
    }

    @Test
    void whoeverWasRightBeforeDoesNotWaitForWhatStrangersTry() {
        delays.begin("ada", "home");
        delays.succeeded("ada", "home");
        fail(3, "ada", "attacker");
        assertThat(delays.begin("ada", "attacker")).isPositive();
        assertThat(delays.begin("ADA ", "home")).isZero();
    }

    @Test
    void wrongAttemptsAreForgottenAfterAQuietTime() {
        fail(3, "ada", "home");
        clock.move(Duration.ofMinutes(16));
        fail(3, "ada", "home");
    }

    @Test
    void noMoreThanTheConfiguredNumberIsRemembered() {
        fail(3, "ada", "home");
        for (int i = 0; i < 5; i++) {
            delays.begin("login" + i, "address" + i);
        }
        assertThat(delays.begin("ada", "home")).isZero();
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(delays.begin(login, address)).isZero();
        }
    }
}
