package dev.firebreak.base.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Tells whether a request with a key is the same as before, without keeping the request. */
final class RequestHash {

    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;

    private RequestHash() {}

    static String of(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(target(request).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Slow on purpose: what is hashed may hold a password. */
    static String ofSecret(HttpServletRequest request, byte[] body, IdempotentRequest.Key key) {
        char[] text = of(request, body).toCharArray();
        byte[] salt = (key.caller() + '\n' + key.key()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(text, salt, ROUNDS, BITS))
                    .getEncoded();
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod() + ' ' + request.getRequestURI() + (query == null ? "" : '?' + query);
    }
}
