package dev.firebreak.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes secrets and the hashes under which they are kept. They carry 256 random bits, so a plain SHA-256 cannot be turned
 * back, and looking a hash up tells nothing about the secret by how long it takes.
 */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int HINT_LENGTH = 8;
    private static final String TOKEN_PREFIX = "fbk_";

    private Secrets() {}

    /** Begins like no other product's secrets, so that scanners for leaked ones can find it. */
    static String newToken() {
        return TOKEN_PREFIX + newSecret();
    }

    static String newSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A code that only whoever knows the secret's hash can make; for this one purpose, so it gives the hash away to nobody. */
    static byte[] sign(String secretHash, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secretHash), mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** How a secret begins: enough to tell tokens apart, too little to guess from. */
    static String hint(String secret) {
        return secret.startsWith(TOKEN_PREFIX) ? secret.substring(0, HINT_LENGTH) + "…" : "set by hand";
    }
}
