package dev.firebreak.console.ui;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Finds the word that was meant where a finger slipped: a letter too many, one missing, another one, or two exchanged
 * (the distance of Damerau and Levenshtein, between what was typed and as much of a word).
 */
final class Typo {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LEAST_LETTERS = 4;
    private static final int LETTERS_OF_TWO_SLIPS = 8;
    private static final int FITS = 30;
    private static final int LETTER = 6;
    private static final int SLIP = 14;

    private Typo() {}

    /** How well a word fits the word of a text that it is nearest to, both in lower case. */
    static int score(String typed, String text) {
        if (typed.length() < LEAST_LETTERS) {
            return Fuzzy.NO_MATCH;
        }
        int allowed = typed.length() < LETTERS_OF_TWO_SLIPS ? 1 : 2;
        return BETWEEN_WORDS
                .splitAsStream(text)
                .mapToInt(word -> slips(typed, word))
                .filter(slips -> slips <= allowed)
                .map(slips -> FITS + typed.length() * LETTER - slips * SLIP)
                .max()
                .orElse(Fuzzy.NO_MATCH);
    }

    /** Slips between what was typed and the beginning of a word that it is nearest to: one need not type it to its end. */
    static int slips(String typed, String word) {
        int[] beforeLast = new int[word.length() + 1];
        int[] last = new int[word.length() + 1];
        for (int column = 0; column <= word.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= typed.length(); row++) {
            int[] now = new int[word.length() + 1];
            now[0] = row;
            for (int column = 1; column <= word.length(); column++) {
                boolean same = typed.charAt(row - 1) == word.charAt(column - 1);
                int least = Math.min(Math.min(now[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
                boolean exchanged = row > 1
                        && column > 1
                        && typed.charAt(row - 1) == word.charAt(column - 2)
                        && typed.charAt(row - 2) == word.charAt(column - 1);
                now[column] = exchanged ? Math.min(least, beforeLast[column - 2] + 1) : least;
            }
            beforeLast = last;
            last = now;
        }
        return Arrays.stream(last).min().orElse(typed.length());
    }
}
