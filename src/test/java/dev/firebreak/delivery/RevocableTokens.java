package dev.firebreak.delivery;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tokens that say what they are for, and can be revoked. */
public final class RevocableTokens implements EvaluateTokens {

    public static final String READ_ONLY = "reads";

    private static final String PREFIX = "evaluates-";
    private static final String IN_SELECTORS = "selects-";

    private final Set<UUID> inSelectors = ConcurrentHashMap.newKeySet();
    private final Set<UUID> revoked = ConcurrentHashMap.newKeySet();

    public static String of(SystemKey system) {
        return PREFIX + system;
    }

    /** One that may stand in a selector. */
    public String inSelectors(SystemKey system) {
        inSelectors.add(id(IN_SELECTORS + system));
        return IN_SELECTORS + system;
    }

    public void revoke(String secret) {
        revoke(id(secret));
    }

    void revoke(UUID id) {
        revoked.add(id);
    }

    @Override
    public Grant check(@Nullable String secret) {
        if (secret == null || revoked.contains(id(secret))) {
            return new Unknown();
        }
        if (secret.equals(READ_ONLY)) {
            return new WrongScope(secret);
        }
        for (String prefix : Set.of(PREFIX, IN_SELECTORS)) {
            if (secret.startsWith(prefix)) {
                return new Evaluates(id(secret), secret, new SystemKey(secret.substring(prefix.length())));
            }
        }
        return new Unknown();
    }

    @Override
    public boolean isGood(UUID id) {
        return !revoked.contains(id);
    }

    @Override
    public @Nullable String name(UUID id) {
        return null;
    }

    @Override
    public boolean isAllowedInSelector(UUID id) {
        return isGood(id) && inSelectors.contains(id);
    }

    @Override
    public byte @Nullable [] sign(UUID id, byte[] message) {
        return null;
    }

    public static UUID id(String secret) {
        return UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8));
    }
}
