package dev.firebreak.base;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the API tokens with which applications ask for their switches; answers from memory, without the database. */
public interface EvaluateTokens {

    /** What a presented secret allows. */
    sealed interface Grant permits Evaluates, WrongScope, Unknown {}

    /**
     * It may ask for the switches of this system.
     *
     * @param id names the token, for ever; not its secret
     * @param token its name for people
     */
    record Evaluates(UUID id, String token, SystemKey system) implements Grant {}

    /** A good token, but one without the scope {@code evaluate}. */
    record WrongScope(String token) implements Grant {}

    /** Missing, never issued, expired or revoked. */
    record Unknown() implements Grant {}

    Grant check(@Nullable String secret);

    /** Whether the token of this id is still good, for what stays open after it was checked. */
    boolean isGood(UUID id);

    /** What people call the token of this id, good or not; null if it is not known. */
    @Nullable
    String name(UUID id);

    /** Whether an administrator allowed that flagd clients send the token of this id in their selector. */
    boolean isAllowedInSelector(UUID id);

    /**
     * A message authentication code (HMAC-SHA-256) with a key that only this token has: the same on every node, void once
     * the token is gone.
     *
     * @return null if the token of this id is not good
     */
    byte @Nullable [] sign(UUID id, byte[] message);
}
