package dev.firebreak.timeline;

import dev.firebreak.base.CanonicalJson;
import dev.firebreak.base.Fact;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may have to be erased by law: who, when, and the words; salted, so that the hash that stays tells nothing.
 *
 * @param bytes canonical JSON (RFC 8785), kept verbatim
 */
record Content(byte[] salt, byte[] bytes) {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Content of(Fact fact) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Map<String, Object> json = new TreeMap<>();
        json.put("by", by(fact));
        json.put("happenedAt", fact.happenedAt().toString());
        json.put("sentence", fact.sentence());
        json.put("details", fact.details());
        return new Content(salt, CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> by(Fact fact) {
        Map<String, Object> by = new TreeMap<>();
        by.put("kind", fact.by().kind().name().toLowerCase(Locale.ROOT));
        by.put("id", fact.by().identity());
        by.put("name", fact.by().name());
        by.put("source", fact.by().source().name().toLowerCase(Locale.ROOT));
        if (!fact.by().id().equals(fact.by().identity())) {
            by.put("through", fact.by().id());
        }
        return by;
    }

    byte[] hash() {
        return Digest.sha256(salt, bytes);
    }
}
