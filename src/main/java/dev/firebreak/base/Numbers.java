package dev.firebreak.base;

import java.util.Locale;

/** Numbers as people read them, the same on every screen and in every sentence. */
public final class Numbers {

    private Numbers() {}

    /** "1,204". */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "1 instance", "1,204 instances". */
    public static String count(long count, String one, String many) {
        return of(count) + " " + (count == 1 ? one : many);
    }
}
