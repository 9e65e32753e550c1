package dev.firebreak.access.http;

import dev.firebreak.access.Access;
import dev.firebreak.access.SignedInToken;
import dev.firebreak.base.http.Problem;
import dev.firebreak.base.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request act as its token says; a token that is no good is refused even where none is needed. */
final class TokenFilter extends OncePerRequestFilter {

    private final Access access;
    private final SecurityContextHolderStrategy contexts;

    /** @param contexts where the filters behind this one look */
    TokenFilter(Access access, SecurityContextHolderStrategy contexts) {
        this.access = access;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = PresentedToken.of(request);
        SignedInToken token = secret == null ? null : access.admit(secret);
        if (secret != null && token == null) {
            refuse(response);
            return;
        }
        if (token != null) {
            SecurityContext context = contexts.createEmptyContext();
            context.setAuthentication(new TokenAuthentication(token));
            contexts.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        ProblemWriter.write(
                response,
                Problem.of(
                        Problem.Kinds.UNAUTHENTICATED,
                        "invalid-token",
                        "This token is not good: it was never issued here, has expired or was revoked."));
    }
}
