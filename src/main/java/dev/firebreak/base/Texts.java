package dev.firebreak.base;

/** What a text may hold, so that every database, file and screen can keep it. */
public final class Texts {
    public static final String RULE = "must not hold control characters or broken Unicode";

    private Texts() {}

    /** Whether it is free of control characters, line breaks and tabs aside, and of unpaired surrogates. */
    public static boolean isClean(String text) {
        return text.codePoints().allMatch(Texts::isClean);
    }

    private static boolean isClean(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return true;
        }
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
