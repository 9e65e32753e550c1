package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.PlaybookId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One text of a playbook, which never changes again.
 *
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal digits
 * @param by who wrote it; the file's name where it comes from a file
 */
record KeptVersion(String hash, PlaybookId playbook, String text, Origin origin, String by, String reason, Instant at) {

    /** Where a text comes from. */
    enum Origin {
        SHIPPED,
        FILE,
        EDITED
    }

    /** Of a text of the library, as a run begins with it. */
    static KeptVersion of(PlaybookRow row, Playbook playbook, Instant now) {
        return new KeptVersion(
                row.hash(), playbook.id(), row.text(), Origin.FILE, Naming.shortened(row.source()), "", now);
    }

    static String hashOf(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
