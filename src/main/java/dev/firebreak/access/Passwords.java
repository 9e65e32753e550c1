package dev.firebreak.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as slow, salted hashes that name their own method, so that the method can change later. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    /** The hash of a random secret that nobody kept, as costly to compare as anybody's; making one at each start takes 0.1 s. */
    static final String NOBODYS = "{bcrypt}$2a$10$TB/9PC6aQwKTYWhFOW3UmetZwlp3NPDA3xyjJio/FwcPFpssZ8QaS";

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** What is wrong with a password, if anything; none at all is fine. Length is what counts: no rules on characters. */
    static Optional<String> fault(@Nullable String password) {
        if (password == null) {
            return Optional.empty();
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("must be at least " + SHORTEST + " characters; several words do well");
        }
        return tooLong(password)
                ? Optional.of("must be at most " + LONGEST_BYTES + " bytes, the most that is looked at")
                : Optional.empty();
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    /** Takes as long when there is no such person, so that nobody can find out who has a login by timing. */
    boolean matches(String password, @Nullable String hash) {
        boolean right = encoder.matches(password, hash == null ? NOBODYS : hash);
        return right && hash != null;
    }
}
