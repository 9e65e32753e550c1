package dev.firebreak.severities;

import dev.firebreak.base.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can make an incident worse than its scores alone say. */
public enum Circumstance {
    STILL_SPREADING(
            "it is still spreading",
            "It is still spreading: more people, records or systems are affected as time goes on."),
    UNCONTAINED("nothing stops it yet", "It goes on, and nothing stops it yet."),
    IRREVERSIBLE_TOOLS(
            "the system's tools cannot be undone",
            "The system acts by itself with tools whose effects cannot be undone."),
    PUBLICLY_REPRODUCIBLE("anybody can make it happen again", "Anybody can make it happen again from outside."),
    VULNERABLE_PEOPLE("vulnerable people are affected", "Children, patients or other vulnerable people are affected.");

    private final String clause;
    private final String sentence;

    Circumstance(String clause, String sentence) {
        this.clause = clause;
        this.sentence = sentence;
    }

    /** The same as part of a longer sentence. */
    public String clause() {
        return clause;
    }

    /** As the API and files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people tick. */
    public String sentence() {
        return sentence;
    }

    static String list() {
        return Arrays.stream(values()).map(Circumstance::key).collect(Collectors.joining(", "));
    }

    /**
     * Reads a circumstance.
     *
     * @param field named if it is wrong
     * @throws InvalidInput if it is none of these
     */
    public static Circumstance parse(String field, String text) {
        return find(text).orElseThrow(() -> new InvalidInput(field, "must be one of " + list()));
    }

    static Optional<Circumstance> find(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
