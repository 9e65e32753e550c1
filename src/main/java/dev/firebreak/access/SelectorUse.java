package dev.firebreak.access;

/**
 * Whether a flagd client may send a token in its selector. Clients that can send no metadata have no other way; but
 * selectors are no secrets to them, and so the token may end up in their logs.
 */
public enum SelectorUse {
    REFUSED,
    ALLOWED;

    public static SelectorUse of(boolean allowed) {
        return allowed ? ALLOWED : REFUSED;
    }
}
