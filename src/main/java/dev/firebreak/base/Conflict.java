package dev.firebreak.base;

/** What was asked does not fit what is so now. */
public final class Conflict extends Refusal {

    public Conflict(String slug, String sentence) {
        super(Kind.CONFLICT, slug, sentence);
    }
}
