package dev.firebreak.base.http;

import java.util.Arrays;

/** The problem for an HTTP status where nothing more is known. */
final class StatusProblem {

    private StatusProblem() {}

    static Problem of(int status) {
        Problem.Kinds kind = Arrays.stream(Problem.Kinds.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? Problem.Kinds.MALFORMED : Problem.Kinds.FAILED);
        return new Problem(
                "https://firebreak.dev/problems/http-" + status,
                kind.title(),
                status,
                detail(kind),
                java.util.List.of());
    }

    private static String detail(Problem.Kinds kind) {
        return switch (kind) {
            case MALFORMED ->
                "The path, the headers or the form of the request is not one that is taken here: look for characters that"
                        + " need escaping, a slash, a semicolon or a percent sign within a name.";
            case UNAUTHENTICATED -> "Send Authorization: Bearer and an API token.";
            case FORBIDDEN -> "This needs another permission, or a fresh page if you came by browser.";
            case NOT_FOUND -> "There is nothing at this path.";
            case WRONG_METHOD -> "Another method is needed at this path.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case CONFLICT -> "Look again, then try again.";
            case TOO_LARGE -> "Send less at once.";
            case WRONG_TYPE -> "Send JSON in UTF-8 (Content-Type: application/json).";
            case INVALID -> "Look at what was sent.";
            case FAILED -> "The log of the console says more.";
            case UNAVAILABLE -> "Try again in a moment.";
        };
    }
}
