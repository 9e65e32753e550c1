package dev.firebreak.base.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request that carries an {@code Idempotency-Key}, while it is being carried out on this thread. */
final class IdempotentRequest {

    /** Whose key it is: keys of different callers never meet. */
    record Key(String caller, String key) {}

    /** What has become of the key. */
    private enum Stage {
        /** Nobody holds it. */
        FREE,
        /** It is written in a transaction that committed, or may yet. */
        CLAIMED,
        /** Somebody else committed it first, so this act was rolled back. */
        TAKEN
    }

    private static final ThreadLocal<IdempotentRequest> CURRENT = new ThreadLocal<>();

    private final Key key;
    private final String hash;
    private Stage stage = Stage.FREE;
    private @Nullable Function<Object, IdempotencyKeys.Answer> answering;
    private IdempotencyKeys.@Nullable Answer answer;

    IdempotentRequest(Key key, String hash) {
        this.key = key;
        this.hash = hash;
    }

    static @Nullable IdempotentRequest current() {
        return CURRENT.get();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }

    Key key() {
        return key;
    }

    String hash() {
        return hash;
    }

    /** How to tell what the act will come to. */
    void answering(@Nullable Function<Object, IdempotencyKeys.Answer> how) {
        answering = how;
    }

    void acted(Object result) {
        if (answering != null) {
            answer = answering.apply(result);
        }
    }

    /** What the act under way will be answered with, if that is known before its commit. */
    IdempotencyKeys.@Nullable Answer answer() {
        return answer;
    }

    boolean isClaimed() {
        return stage == Stage.CLAIMED;
    }

    void claimed() {
        stage = Stage.CLAIMED;
    }

    /** The transaction was rolled back: whether the key is free again depends on why. */
    void rolledBack() {
        stage = stage == Stage.CLAIMED ? Stage.FREE : stage;
        answer = null;
    }

    boolean isTaken() {
        return stage == Stage.TAKEN;
    }

    void taken() {
        stage = Stage.TAKEN;
    }
}
