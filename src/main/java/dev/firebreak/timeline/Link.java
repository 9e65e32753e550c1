package dev.firebreak.timeline;

import dev.firebreak.base.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain: what is known of an entry for ever, even when its content had to be erased.
 *
 * @param contentHash SHA-256 over salt and content
 * @param previousHash the hash of the link before; 32 zero bytes for the first
 */
record Link(
        long seq,
        Instant recordedAt,
        String kind,
        @Nullable String system,
        @Nullable String switchKey,
        @Nullable String incident,
        byte[] contentHash,
        byte[] previousHash) {

    /** SHA-256 over the canonical JSON (RFC 8785) of all parts. */
    byte[] hash() {
        Map<String, Object> parts = new TreeMap<>();
        parts.put("seq", Long.toString(seq));
        parts.put("recordedAt", recordedAt.toString());
        parts.put("kind", kind);
        parts.put("system", system == null ? "" : system);
        parts.put("switch", switchKey == null ? "" : switchKey);
        parts.put("incident", incident == null ? "" : incident);
        parts.put("contentHash", HexFormat.of().formatHex(contentHash));
        parts.put("previousHash", HexFormat.of().formatHex(previousHash));
        return Digest.sha256(CanonicalJson.write(parts).getBytes(StandardCharsets.UTF_8));
    }
}
