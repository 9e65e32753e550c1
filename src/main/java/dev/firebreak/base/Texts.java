package dev.firebreak.base;

import java.util.regex.Pattern;

/** What a text may hold, so that every database, file and screen can keep it. */
public final class Texts {
    public static final String RULE = "must not hold control characters or broken Unicode";

    private static final Pattern TURNS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final int UNREADABLE = 0xFFFD;

    private Texts() {}

    /** Whether it is free of control characters, line breaks and tabs aside, and of unpaired surrogates. */
    public static boolean isClean(String text) {
        return text.codePoints().allMatch(Texts::isClean);
    }

    /**
     * The same without the invisible marks by which a text turns the direction of what follows it, such as the rest of a line
     * of the board. They come along when something is pasted; nobody types them, and nothing is lost without them.
     */
    public static String plain(String text) {
        return TURNS.matcher(text).replaceAll("");
    }

    /** The same text with a visible mark in place of whatever is not clean, and without marks that turn its direction. */
    public static String showable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        plain(text).codePoints().map(it -> isClean(it) ? it : UNREADABLE).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isClean(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return true;
        }
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
