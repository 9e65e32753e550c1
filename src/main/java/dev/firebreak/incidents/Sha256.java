package dev.firebreak.incidents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest that files and snapshots are known by. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
