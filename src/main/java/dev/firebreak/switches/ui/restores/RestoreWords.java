package dev.firebreak.switches.ui.restores;

/** Sentences about restoring that several parts say. */
final class RestoreWords {

    private RestoreWords() {}

    static String agreements(int needed) {
        return needed == 1 ? "1 other person must agree" : needed + " other people must agree";
    }

    static String flips(int count) {
        return count == 1 ? "1 flip" : count + " flips";
    }
}
