package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/** Tokens that say what they are for. */
final class FakeTokens implements EvaluateTokens {

    static final String READ_ONLY = "reads";

    private static final String PREFIX = "evaluates-";

    static String of(SystemKey system) {
        return PREFIX + system;
    }

    @Override
    public Grant check(@Nullable String secret) {
        if (secret == null) {
            return new Unknown();
        }
        if (secret.equals(READ_ONLY)) {
            return new WrongScope(secret);
        }
        return secret.startsWith(PREFIX)
                ? new Evaluates(secret, new SystemKey(secret.substring(PREFIX.length())))
                : new Unknown();
    }
}
