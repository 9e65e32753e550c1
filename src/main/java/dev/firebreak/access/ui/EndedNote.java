package dev.firebreak.access.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps of a session that was ended from elsewhere, so that the sign-in page can say why it shows. Only the
 * browser that held the session gets it, and it says nothing of who that was.
 */
final class EndedNote {

    static final String WORDS = "You were signed out because your access ended or your password was changed."
            + " Sign in again, or ask an administrator.";

    private static final String COOKIE = "firebreak-ended";
    private static final Duration KEPT = Duration.ofMinutes(15);

    private EndedNote() {}

    static void leave(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "yes", KEPT));
    }

    /** Somebody is signed in here again. */
    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        if (isThere(request.getCookies())) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        }
    }

    static boolean isThere(Cookie @Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    private static String cookie(HttpServletRequest request, String value, Duration kept) {
        return ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/")
                .maxAge(kept)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
