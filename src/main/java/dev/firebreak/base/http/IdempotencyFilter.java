package dev.firebreak.base.http;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees to it that a POST with an {@code Idempotency-Key} acts once, however often it is sent. Comes after security. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final CurrentActor current;
    private final BodyLimit limit;
    private final MarkedEndpoints endpoints;
    private final OneAct oneAct;

    IdempotencyFilter(CurrentActor current, BodyLimit limit, MarkedEndpoints endpoints, OneAct oneAct) {
        this.current = current;
        this.limit = limit;
        this.endpoints = endpoints;
        this.oneAct = oneAct;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            byte[] body = limit.read(request.getInputStream(), request.getContentLengthLong(), size(request));
            IdempotentRequest.Key key = key(request);
            boolean secret = endpoints.bears(request, SecretAnswer.class);
            String hash = secret ? RequestHash.ofSecret(request, body, key) : RequestHash.of(request, body);
            oneAct.run(new IdempotentRequest(key, hash), secret, new BufferedRequest(request, body), response, chain);
        } catch (ProblemException refused) {
            ProblemWriter.write(response, refused.problem());
        } catch (Refusal refused) {
            ProblemWriter.write(response, Problem.of(refused));
        } catch (DataAccessException away) {
            ProblemWriter.write(response, ProblemAdvice.databaseAway());
        }
    }

    private BodyLimit.Size size(HttpServletRequest request) {
        if (endpoints.bears(request, TakesFile.class)) {
            return BodyLimit.Size.FILE;
        }
        return endpoints.bears(request, LongTexts.class) ? BodyLimit.Size.LONG_TEXTS : BodyLimit.Size.USUAL;
    }

    private IdempotentRequest.Key key(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (!FORM.matcher(key).matches()) {
            throw new ProblemException(Problem.of(
                    Problem.Kinds.MALFORMED,
                    "wrong-idempotency-key",
                    "An Idempotency-Key must be 1 to 200 visible ASCII characters, such as a UUID."));
        }
        return new IdempotentRequest.Key(current.get().id(), key);
    }
}
