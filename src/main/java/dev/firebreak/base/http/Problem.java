package dev.firebreak.base.http;

import dev.firebreak.base.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An error answer (RFC 9457).
 *
 * @param type names the kind of problem for programs; stable, compared as text
 * @param title a sentence for people, the same for all problems of a kind
 * @param detail what is wrong here and, where it can be told, what would be right
 * @param errors the fields at fault
 */
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {

    /** One field that is wrong: where, and what would be right. */
    public record Fault(String field, String message) {}

    private static final String TYPES = "https://firebreak.dev/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(Kinds kind, String slug, String detail) {
        return of(kind, slug, detail, Map.of());
    }

    public static Problem of(Kinds kind, String slug, String detail, Map<String, String> faults) {
        List<Fault> errors = new TreeMap<>(faults)
                .entrySet().stream()
                        .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                        .toList();
        return new Problem(TYPES + slug, kind.title(), kind.status(), detail, errors);
    }

    public static Problem of(Refusal refusal) {
        Kinds kind =
                switch (refusal.kind()) {
                    case MALFORMED -> Kinds.MALFORMED;
                    case INVALID -> Kinds.INVALID;
                    case NOT_FOUND -> Kinds.NOT_FOUND;
                    case CONFLICT -> Kinds.CONFLICT;
                    case FORBIDDEN -> Kinds.FORBIDDEN;
                    case UNAVAILABLE -> Kinds.UNAVAILABLE;
                };
        return of(kind, refusal.slug(), refusal.sentence(), refusal.fields());
    }

    /** The kinds of problems: each is one HTTP status and one sentence. */
    public enum Kinds {
        MALFORMED(400, "The request cannot be read."),
        UNAUTHENTICATED(401, "Say who you are: a valid API token is needed."),
        FORBIDDEN(403, "You may not do this."),
        NOT_FOUND(404, "There is nothing of that name."),
        WRONG_METHOD(405, "This cannot be done here."),
        NOT_ACCEPTABLE(406, "The answer is not available in the form that was asked for."),
        CONFLICT(409, "This does not fit how things stand now."),
        TOO_LARGE(413, "The request is too large."),
        WRONG_TYPE(415, "The request is not in a form that is understood here."),
        INVALID(422, "Something in the request is not right."),
        FAILED(500, "Something went wrong inside Firebreak."),
        UNAVAILABLE(503, "This is not possible at the moment.");

        private final int status;
        private final String title;

        Kinds(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }
}
