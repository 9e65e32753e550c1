package dev.firebreak.access.ui;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody has to wait before they may try to sign in again. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration remaining;

    TooManyAttempts(Duration remaining) {
        super("too many wrong attempts");
        this.remaining = remaining;
    }

    /** In whole seconds, rounded up: waiting this long is enough. */
    long seconds() {
        return remaining.plusMillis(999).toSeconds();
    }
}
