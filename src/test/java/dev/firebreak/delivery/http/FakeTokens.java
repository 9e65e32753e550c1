package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
                ? new Evaluates(id(secret), secret, new SystemKey(secret.substring(PREFIX.length())))
                : new Unknown();
    }

    @Override
    public boolean isGood(UUID id) {
        return true;
    }

    @Override
    public byte[] sign(UUID id, byte[] message) {
        byte[] code = new byte[32];
        for (int at = 0; at < message.length; at++) {
            code[at % code.length] = (byte) (31 * code[at % code.length] + message[at] + id.hashCode());
        }
        return code;
    }

    private static UUID id(String secret) {
        return UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8));
    }
}
