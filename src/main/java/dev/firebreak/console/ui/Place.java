package dev.firebreak.console.ui;

/**
 * Something the palette can go to.
 *
 * @param title what it is called
 * @param detail where it belongs or how it stands
 * @param kind what it is, in a word
 * @param path where it is
 * @param contained whether it is off its normal position
 */
record Place(String title, String detail, String kind, String path, boolean contained) {

    /** What the typed letters are looked for in, the most telling first. */
    String text() {
        return title + " " + detail + " " + kind;
    }
}
