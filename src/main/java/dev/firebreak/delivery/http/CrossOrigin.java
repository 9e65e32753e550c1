package dev.firebreak.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Lets web pages of the allowed origins ask, and no others. */
final class CrossOrigin {

    private static final String ANY = "*";
    private static final String ONE_HOUR = "3600";

    private final Set<String> origins;

    CrossOrigin(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** Adds to any response what the browser needs to show it to the page. */
    void allow(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty()) {
            return;
        }
        response.setHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin != null && (origins.contains(ANY) || origins.contains(origin))) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "ETag");
        }
    }

    /** What a browser asks before it sends a page's request. */
    static void answerOptions(HttpServletRequest request, HttpServletResponse response, String method) {
        response.setHeader("Allow", method + ", OPTIONS");
        if (response.getHeader("Access-Control-Allow-Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", method);
            response.setHeader(
                    "Access-Control-Allow-Headers",
                    "Authorization, X-API-Key, Content-Type, If-None-Match, X-Firebreak-Instance");
            response.setHeader("Access-Control-Max-Age", ONE_HOUR);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
