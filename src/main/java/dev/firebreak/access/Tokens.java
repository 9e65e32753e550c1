package dev.firebreak.access;

import dev.firebreak.base.EvaluateTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a presented token allows, from memory. */
@Component
class Tokens implements EvaluateTokens {

    private static final int LONGEST_SECRET = 512;

    private final Directory directory;
    private final LastUsed lastUsed;
    private final Clock clock;

    Tokens(Directory directory, LastUsed lastUsed, Clock clock) {
        this.directory = directory;
        this.lastUsed = lastUsed;
        this.clock = clock;
    }

    /** Goes on for a token of somebody who was disabled: their applications keep working. */
    @Override
    public Grant check(@Nullable String secret) {
        KnownToken token = good(secret);
        if (token == null) {
            return new Unknown();
        }
        TokenRow row = token.row();
        if (row.system() == null || !row.scopes().contains(TokenScope.EVALUATE)) {
            return new WrongScope(row.name());
        }
        return new Evaluates(row.id().value(), row.name(), row.system());
    }

    @Override
    public boolean isGood(UUID id) {
        return stillGood(new TokenId(id)) != null;
    }

    @Override
    public @Nullable String name(UUID id) {
        KnownToken token = directory.token(new TokenId(id));
        return token == null ? null : token.row().name();
    }

    @Override
    public boolean isAllowedInSelector(UUID id) {
        KnownToken token = stillGood(new TokenId(id));
        return token != null && token.row().inSelector() == SelectorUse.ALLOWED;
    }

    @Override
    public byte @Nullable [] sign(UUID id, byte[] message) {
        KnownToken token = stillGood(new TokenId(id));
        return token == null ? null : Secrets.sign(token.secretHash(), message);
    }

    /** The token with this secret, if it is good now. */
    @Nullable
    KnownToken good(@Nullable String secret) {
        if (secret == null || secret.length() > LONGEST_SECRET) {
            return null;
        }
        KnownToken token = directory.tokenBySecret(secret);
        Instant now = clock.instant();
        if (token == null || token.row().state(now) != TokenRow.State.ACTIVE) {
            return null;
        }
        lastUsed.note(token.row().id(), now.truncatedTo(ChronoUnit.MICROS));
        return token;
    }

    /** The token of this id as it stands now, if it is still good. */
    @Nullable
    KnownToken stillGood(TokenId id) {
        KnownToken token = directory.token(id);
        return token != null && token.row().state(clock.instant()) == TokenRow.State.ACTIVE ? token : null;
    }
}
