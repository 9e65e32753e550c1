package dev.firebreak.process;

import tools.jackson.databind.JsonNode;

/**
 * One request of a kill campaign and what became of it.
 *
 * @param key its Idempotency-Key, which is its reason as well: by it the request is found in the database
 */
record Attempt(Kind kind, String key, String path, String body, Outcome outcome) {

    /** What was asked for. */
    enum Kind {
        FLIP,
        STOP,
        RESTORE,
        UNDO
    }

    /** What the writer learned. */
    sealed interface Outcome {}

    /** Answered 201: it must be kept. */
    record Acknowledged(JsonNode answer) implements Outcome {}

    /** Answered 4xx: it must have changed nothing. */
    record Refused(int status, String answer) implements Outcome {}

    /** Not answered, or 5xx while things were being killed: it may have happened or not, but not half, nor twice. */
    record Unanswered(String why) implements Outcome {}

    boolean isAcknowledged() {
        return outcome instanceof Acknowledged;
    }

    boolean isUnanswered() {
        return outcome instanceof Unanswered;
    }

    Attempt with(Outcome learned) {
        return new Attempt(kind, key, path, body, learned);
    }
}
