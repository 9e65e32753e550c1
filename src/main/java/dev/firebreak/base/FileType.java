package dev.firebreak.base;

import java.util.Set;
import org.apache.tika.Tika;

/**
 * What a file is by its first bytes; what its name or its sender says does not count.
 *
 * @param mediaType such as {@code image/png}; {@code application/octet-stream} when nothing is known of it
 */
public record FileType(String mediaType) {

    /** These show in a page as pictures and can do nothing else. An SVG is a document that can hold scripts. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final Tika TIKA = new Tika();

    public static FileType of(byte[] content) {
        return new FileType(TIKA.detect(content));
    }

    /** Whether a page may show it in place. */
    public boolean isPicture() {
        return PICTURES.contains(mediaType);
    }
}
