package dev.firebreak.base;

/** There is nothing of that name. */
public final class NotFound extends Refusal {

    public NotFound(String what, String name) {
        super(Kind.NOT_FOUND, "unknown-" + what.replace(' ', '-'), "There is no " + what + " \"" + name + "\".");
    }
}
