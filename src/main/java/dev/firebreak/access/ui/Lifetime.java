package dev.firebreak.access.ui;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long a token is good. */
enum Lifetime {
    MONTH("after 30 days", Duration.ofDays(30)),
    QUARTER("after 90 days", Duration.ofDays(90)),
    YEAR("after a year", Duration.ofDays(365)),
    FOR_EVER("when it is revoked", null);

    private final String words;
    private final @Nullable Duration length;

    Lifetime(String words, @Nullable Duration length) {
        this.words = words;
        this.length = length;
    }

    String words() {
        return words;
    }

    @Nullable
    Instant end(Instant now) {
        return length == null ? null : now.plus(length);
    }
}
