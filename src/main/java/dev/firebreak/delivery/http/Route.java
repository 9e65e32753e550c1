package dev.firebreak.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What a path of the data plane names. */
sealed interface Route {

    Route BULK = new Bulk();
    Route FLAGD = new Flagd();
    Route EVENTS = new Events();
    Route NOWHERE = new Nowhere();

    String BULK_PATH = "/ofrep/v1/evaluate/flags";
    String SINGLE_PREFIX = BULK_PATH + "/";
    String EVENTS_PATH = "/ofrep/v1/sse";
    String FLAGD_PATH = "/flagd/v1/flags.json";

    /** All switches of a system. */
    record Bulk() implements Route {}

    /** One switch. */
    record Single(String key) implements Route {}

    /** The document for flagd. */
    record Flagd() implements Route {}

    /** The stream that tells of changes. */
    record Events() implements Route {}

    /** Nothing. */
    record Nowhere() implements Route {}

    static Route of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return of(path.indexOf('%') < 0 ? path : decoded(path));
    }

    private static Route of(String path) {
        if (path.startsWith(SINGLE_PREFIX) && path.length() > SINGLE_PREFIX.length()) {
            return new Single(path.substring(SINGLE_PREFIX.length()));
        }
        return switch (path) {
            case BULK_PATH -> BULK;
            case FLAGD_PATH -> FLAGD;
            case EVENTS_PATH -> EVENTS;
            default -> NOWHERE;
        };
    }

    /** A plus sign is no space in a path. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return path;
        }
    }
}
