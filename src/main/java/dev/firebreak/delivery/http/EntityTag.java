package dev.firebreak.delivery.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A strong entity tag over the bytes of an answer: another byte, another tag (RFC 9110, section 8.8.3). */
record EntityTag(String opaque) {

    private static final int BYTES = 16;

    static EntityTag of(byte[] body) {
        return new EntityTag(HexFormat.of().formatHex(sha256(body), 0, BYTES));
    }

    String quoted() {
        return '"' + opaque + '"';
    }

    /** Over bytes that are followed by something with a tag of its own. */
    EntityTag with(String tail) {
        return new EntityTag(opaque + '-' + tail);
    }

    /** @param ifNoneMatch the values of that header, or null where the container cannot tell */
    boolean isIn(@Nullable Enumeration<String> ifNoneMatch) {
        while (ifNoneMatch != null && ifNoneMatch.hasMoreElements()) {
            if (isIn(ifNoneMatch.nextElement())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an {@code If-None-Match} names it: a list, weak forms and {@code *} too, and without quotes as in OFREP's examples. */
    boolean isIn(String ifNoneMatch) {
        if (ifNoneMatch.equals(quoted())) {
            return true;
        }
        for (String candidate : ifNoneMatch.split(",", -1)) {
            if (isNamedBy(candidate.strip())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedBy(String candidate) {
        String strong = candidate.startsWith("W/") ? candidate.substring(2) : candidate;
        return strong.equals("*") || strong.equals(quoted()) || strong.equals(opaque);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
