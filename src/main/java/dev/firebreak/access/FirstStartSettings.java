package dev.firebreak.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What lets the first person or program in without hands.
 *
 * @param adminPassword the password for the login {@code admin}, from {@code FIREBREAK_ADMIN_PASSWORD}
 * @param bootstrapToken a token with every scope but evaluate, from {@code FIREBREAK_BOOTSTRAP_TOKEN}
 * @param publicUrl where people reach the console, for links in the log; guessed if null
 */
@ConfigurationProperties("firebreak")
record FirstStartSettings(
        @Nullable String adminPassword,
        @Nullable String bootstrapToken,
        @Nullable String publicUrl) {

    FirstStartSettings {
        adminPassword = set(adminPassword);
        bootstrapToken = set(bootstrapToken);
        publicUrl = set(publicUrl);
    }

    private static @Nullable String set(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Settings may end up in logs; secrets may not. */
    @Override
    public String toString() {
        return "FirstStartSettings[publicUrl=" + publicUrl + "]";
    }
}
