package dev.firebreak.insights.ui;

/** Whom the page is for. */
enum Reader {
    EXECUTIVES("For executives", "executives"),
    ENGINEERS("For engineers", "engineers");

    private final String words;
    private final String word;

    Reader(String words, String word) {
        this.words = words;
        this.word = word;
    }

    String words() {
        return words;
    }

    /** As addresses say it. */
    String word() {
        return word;
    }
}
