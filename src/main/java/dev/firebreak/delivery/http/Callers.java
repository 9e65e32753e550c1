package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from its token which system a request asks for. */
@Component
class Callers {

    private static final String BEARER = "Bearer ";

    private final EvaluateTokens tokens;

    Callers(EvaluateTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws Rejection if the token is missing, unknown or for something else */
    SystemKey system(HttpServletRequest request) {
        return switch (tokens.check(secret(request))) {
            case EvaluateTokens.Evaluates evaluates -> evaluates.system();
            case EvaluateTokens.WrongScope wrong ->
                throw Rejection.forbidden(
                        "This token does not have the scope \"evaluate\". Use one that was made for this system.");
            case EvaluateTokens.Unknown unknown ->
                throw Rejection.unauthorized("Send a valid token as \"Authorization: Bearer …\" or \"X-API-Key: …\"."
                        + " This one is missing, expired or revoked.");
        };
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return request.getHeader("X-API-Key");
    }
}
