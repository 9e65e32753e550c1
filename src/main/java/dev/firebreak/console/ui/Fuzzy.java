package dev.firebreak.console.ui;

import java.util.Locale;

/**
 * How well typed letters fit a text: they must occur in their order, or be a word of it but for a slip of a finger;
 * beginnings of words and letters in a row count more, an early match more than a late one.
 */
final class Fuzzy {

    static final int NO_MATCH = Integer.MIN_VALUE;

    private static final int WORD_START = 12;
    private static final int IN_A_ROW = 8;
    private static final int LETTER = 1;
    private static final int WHOLE_WORD = 40;

    private Fuzzy() {}

    /** All words typed must fit, each anywhere. */
    static int score(String typed, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int total = 0;
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            int score = word.isEmpty() ? 0 : scoreWord(word, lower);
            if (score == NO_MATCH) {
                return NO_MATCH;
            }
            total += score;
        }
        // Of two that fit alike, the shorter one is nearer to what was typed.
        return total * 4 - Math.min(text.length(), 100) / 10;
    }

    private static int scoreWord(String word, String text) {
        int whole = text.indexOf(word);
        if (whole >= 0) {
            int start = isWordStart(text, whole) ? WHOLE_WORD : 0;
            return start + word.length() * IN_A_ROW - Math.min(whole, 40) / 4;
        }
        return Math.max(Typo.score(word, text), scattered(word, text));
    }

    private static int scattered(String word, String text) {
        int score = 0;
        int from = 0;
        int before = -2;
        for (int index = 0; index < word.length(); index++) {
            int at = next(word.charAt(index), text, from);
            if (at < 0) {
                return NO_MATCH;
            }
            score += at == before + 1
                    ? IN_A_ROW
                    : isWordStart(text, at) ? WORD_START : LETTER - Math.min(at - from, 9) / 3;
            before = at;
            from = at + 1;
        }
        return score;
    }

    /** The next occurrence; one at the beginning of a word is preferred when it is not far. */
    private static int next(char letter, String text, int from) {
        int first = text.indexOf(letter, from);
        for (int at = first; at >= 0 && at < from + 24; at = text.indexOf(letter, at + 1)) {
            if (at == from || isWordStart(text, at)) {
                return at;
            }
        }
        return first;
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
