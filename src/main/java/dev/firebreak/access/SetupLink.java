package dev.firebreak.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link, printed in the log, by which the first administrator gets in. Good once, and for a day. */
@Entity
class SetupLink {

    static final Duration GOOD_FOR = Duration.ofDays(1);

    @Id
    private String secretHash;

    private Instant createdAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SetupLink() {}

    SetupLink(String secret, Instant now) {
        this.secretHash = Secrets.hash(secret);
        this.createdAt = now;
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(createdAt.plus(GOOD_FOR));
    }

    void use(Instant now) {
        usedAt = now;
    }
}
