package dev.firebreak.playbooks.definition;

/** A condition as its author wrote it, in CEL (the Common Expression Language, cel.dev); {@link Conditions} knows what it means. */
public record Condition(String text) {

    @Override
    public String toString() {
        return text;
    }
}
