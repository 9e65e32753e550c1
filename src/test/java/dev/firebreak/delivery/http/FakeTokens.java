package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tokens that say what they are for. */
final class FakeTokens implements EvaluateTokens {

    static final String READ_ONLY = "reads";

    private static final String PREFIX = "evaluates-";
    private static final Set<UUID> REVOKED = ConcurrentHashMap.newKeySet();

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
        return secret.startsWith(PREFIX) && isGood(id(secret))
                ? new Evaluates(id(secret), secret, new SystemKey(secret.substring(PREFIX.length())))
                : new Unknown();
    }

    /** From now on nobody has had it. */
    static void revoke(String secret) {
        REVOKED.add(id(secret));
    }

    @Override
    public boolean isGood(UUID id) {
        return !REVOKED.contains(id);
    }

    @Override
    public @Nullable String name(UUID id) {
        return null;
    }

    @Override
    public boolean isAllowedInSelector(UUID id) {
        return false;
    }

    @Override
    public byte @Nullable [] sign(UUID id, byte[] message) {
        if (!isGood(id)) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(id.toString().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static UUID id(String secret) {
        return UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8));
    }
}
