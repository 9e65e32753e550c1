package dev.firebreak;

/** Something outside the console keeps it from starting: says what, and what to do about it. */
final class CannotStart extends RuntimeException {

    private final String remedy;

    CannotStart(String sentence, String remedy) {
        super(sentence, null, false, false);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
