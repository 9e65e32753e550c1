package dev.firebreak.base.http;

import org.jspecify.annotations.Nullable;

/** A request that carries an {@code Idempotency-Key}, while it is being carried out on this thread. */
final class IdempotentRequest {

    /** Whose key it is: keys of different callers never meet. */
    record Key(String caller, String key) {}

    private static final ThreadLocal<IdempotentRequest> CURRENT = new ThreadLocal<>();

    private final Key key;
    private final String hash;
    private boolean claimed;
    private boolean taken;

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

    /** Whether the key is written in a transaction that committed, or may yet. */
    boolean isClaimed() {
        return claimed;
    }

    void claimed(boolean now) {
        claimed = now;
    }

    /** Whether somebody else committed the same key first, so that this act was rolled back. */
    boolean isTaken() {
        return taken;
    }

    void taken() {
        taken = true;
    }
}
