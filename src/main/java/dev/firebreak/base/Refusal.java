package dev.firebreak.base;

import java.util.Map;

/** An expected "no": what was refused and why, in a sentence that a tired person understands. */
public abstract class Refusal extends RuntimeException {

    /** What kind of no it is; the protocols translate it. */
    public enum Kind {
        MALFORMED,
        INVALID,
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String slug;
    private final transient Map<String, String> fields;

    protected Refusal(Kind kind, String slug, String sentence) {
        this(kind, slug, sentence, Map.of());
    }

    protected Refusal(Kind kind, String slug, String sentence, Map<String, String> fields) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.slug = slug;
        this.fields = Map.copyOf(fields);
    }

    public Kind kind() {
        return kind;
    }

    /** The stable name of this refusal: the end of its problem type. */
    public String slug() {
        return slug;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The fields at fault, each with what would be right. */
    public Map<String, String> fields() {
        return fields;
    }
}
