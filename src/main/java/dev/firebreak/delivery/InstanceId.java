package dev.firebreak.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Names an instance, the same on every node and after a restart: made of its token and its name, or drawn for one that is
 * pushed to, since several may be under one name.
 */
public record InstanceId(String value) {

    private static final int BYTES = 16;

    static InstanceId of(Caller caller) {
        String named = caller.token() + "\n" + caller.name().by() + "\n"
                + caller.name().value();
        byte[] digest = Arrays.copyOf(sha256(named.getBytes(StandardCharsets.UTF_8)), BYTES);
        return new InstanceId(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    static InstanceId drawn() {
        return new InstanceId(UUID.randomUUID().toString());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
