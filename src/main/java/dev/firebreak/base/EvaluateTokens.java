package dev.firebreak.base;

import org.jspecify.annotations.Nullable;

/** Knows the API tokens with which applications ask for their switches; answers from memory, without the database. */
public interface EvaluateTokens {

    /** What a presented secret allows. */
    sealed interface Grant permits Evaluates, WrongScope, Unknown {}

    /** It may ask for the switches of this system. */
    record Evaluates(String token, SystemKey system) implements Grant {}

    /** A good token, but one without the scope {@code evaluate}. */
    record WrongScope(String token) implements Grant {}

    /** Missing, never issued, expired or revoked. */
    record Unknown() implements Grant {}

    Grant check(@Nullable String secret);
}
