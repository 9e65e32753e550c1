package dev.firebreak.incidents;

import dev.firebreak.base.Numbers;
import java.util.Locale;

/** Sizes as people read them. */
public final class Sizes {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private Sizes() {}

    /** "812 bytes", "14 KB", "2.5 MB". */
    public static String words(long bytes) {
        if (bytes < KB) {
            return Numbers.count(bytes, "byte", "bytes");
        }
        if (bytes < MB) {
            return Numbers.of((bytes + KB / 2) / KB) + " KB";
        }
        return bytes % MB == 0
                ? Numbers.of(bytes / MB) + " MB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MB);
    }
}
