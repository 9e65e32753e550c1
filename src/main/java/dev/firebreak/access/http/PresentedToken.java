package dev.firebreak.access.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Finds the token that a request brings along. */
final class PresentedToken {

    private static final String SCHEME = "Bearer ";

    private PresentedToken() {}

    /** From {@code Authorization: Bearer …} or {@code X-API-Key}; null where there is neither. */
    static @Nullable String of(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return authorization.substring(SCHEME.length()).strip();
        }
        return request.getHeader("X-API-Key");
    }
}
