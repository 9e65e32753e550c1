package dev.firebreak.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How guessing passwords is slowed down.
 *
 * @param attemptsPerLogin wrong attempts at one login before waiting begins
 * @param attemptsPerAddress wrong attempts from one address before waiting begins; an office may share one
 * @param firstWait how long the first wait is; each further wrong attempt doubles it
 * @param longestWait what it never grows beyond, so that nobody is locked out
 * @param forgetAfter without wrong attempts for this long, all is forgotten
 * @param remembered how many logins and how many addresses are remembered at most
 */
@ConfigurationProperties("firebreak.sign-in")
record SignInLimits(
        @DefaultValue("5") int attemptsPerLogin,
        @DefaultValue("20") int attemptsPerAddress,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("30s") Duration longestWait,
        @DefaultValue("15m") Duration forgetAfter,
        @DefaultValue("10000") int remembered) {}
