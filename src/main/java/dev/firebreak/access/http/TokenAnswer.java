package dev.firebreak.access.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.access.SelectorUse;
import dev.firebreak.access.TokenRow;
import dev.firebreak.access.TokenScope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A token as the API shows it.
 *
 * @param hint how the secret begins
 * @param person the login of whom it acts for
 * @param allowInSelector whether flagd clients may send it in their selector
 * @param state active, expired or revoked
 * @param secret only in the answer to its creation
 */
record TokenAnswer(
        String id,
        String name,
        String hint,
        List<String> scopes,
        @Nullable String system,
        @Nullable String person,
        boolean allowInSelector,
        String state,
        @Nullable Instant expiresAt,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static TokenAnswer of(TokenRow token, @Nullable String login, Instant now, @Nullable String secret) {
        return new TokenAnswer(
                token.id().toString(),
                token.name(),
                token.hint(),
                token.scopes().stream().sorted().map(TokenScope::key).toList(),
                token.system() == null ? null : token.system().value(),
                login,
                token.inSelector() == SelectorUse.ALLOWED,
                token.state(now).name().toLowerCase(Locale.ROOT),
                token.expiresAt(),
                token.createdAt(),
                token.createdBy(),
                token.revokedAt(),
                token.lastUsedAt(),
                secret);
    }

    /** Answers may end up in logs; secrets may not. */
    @Override
    public String toString() {
        return "TokenAnswer[" + id + "]";
    }
}
