package dev.firebreak.base;

/** Somebody lacks the permission for what they tried. */
public final class NotAllowed extends Refusal {

    public NotAllowed(Actor actor, Permission permission) {
        this(actor.name() + " may not " + permission.words()
                + ". Ask somebody who may, or an administrator for the role.");
    }

    public NotAllowed(String sentence) {
        super(Kind.FORBIDDEN, "not-allowed", sentence);
    }
}
