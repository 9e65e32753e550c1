package dev.firebreak.access;

import dev.firebreak.base.SystemKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API token as screens and programs see it: everything but the secret.
 *
 * @param hint how the secret begins, to tell tokens apart
 * @param system the only system it is good for, or null for all
 * @param person whom it acts for, or null if it acts for itself and so counts as nobody
 * @param inSelector whether flagd clients may send it in their selector
 */
public record TokenRow(
        TokenId id,
        String name,
        String hint,
        Set<TokenScope> scopes,
        @Nullable SystemKey system,
        @Nullable PersonId person,
        @Nullable Instant expiresAt,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        SelectorUse inSelector) {

    /** How a token stands at some moment. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public TokenRow {
        scopes = Set.copyOf(scopes);
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? State.EXPIRED : State.ACTIVE;
    }

    TokenRow usedAt(@Nullable Instant at) {
        if (at == null || (lastUsedAt != null && !at.isAfter(lastUsedAt))) {
            return this;
        }
        return new TokenRow(
                id, name, hint, scopes, system, person, expiresAt, createdAt, createdBy, revokedAt, at, inSelector);
    }
}
