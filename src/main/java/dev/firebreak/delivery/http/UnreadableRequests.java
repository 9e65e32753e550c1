package dev.firebreak.delivery.http;

import dev.firebreak.base.http.Problem;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers for the data plane what Tomcat refuses before any filter sees it, as the data plane itself would: OFREP's form, and
 * readable for the pages of allowed origins. Where not even the path could be read, the answer is a problem (RFC 9457) that OFREP
 * clients can read too; all else is left to the next.
 */
final class UnreadableRequests extends ValveBase {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String DETAIL =
            "The path or a header of this request is not well-formed HTTP, or is too long. Encode special characters in"
                    + " the path with percent signs, as UTF-8; a slash or a control character is not taken.";

    private final CrossOrigin crossOrigin;

    UnreadableRequests(CrossOrigin crossOrigin) {
        super(true);
        this.crossOrigin = crossOrigin;
    }

    /** On the way in: further on the error page of the application would answer some of them. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Answer answer = response.isErrorReportRequired() ? answer(request, response.getStatus()) : null;
        if (answer == null || !response.setErrorReported()) {
            getNext().invoke(request, response);
            return;
        }
        response.setSuspended(false);
        crossOrigin.allow(request, response);
        answer.send(response, !"HEAD".equals(request.getMethod()));
        response.finishResponse();
    }

    /** Null for what is no request to the data plane. */
    private static @Nullable Answer answer(Request request, int status) {
        String path = request.getRequestURI();
        if (path == null || path.isEmpty()) {
            return status == 400 ? problem() : null;
        }
        String own = path.substring(Math.min(request.getContextPath().length(), path.length()));
        if (!own.startsWith("/ofrep/") && !own.startsWith("/flagd/")) {
            return null;
        }
        Route route = Route.of(request);
        return rejection(status, route).answer(DataPlane.key(route));
    }

    private static Rejection rejection(int status, Route route) {
        return switch (status) {
            case 400 -> Rejection.unreadable(DETAIL);
            case 405 -> Rejection.wrongMethod(DataPlane.method(route));
            default -> Rejection.refused(status);
        };
    }

    private static Answer problem() {
        ObjectNode problem = MAPPER.valueToTree(Problem.of(Problem.Kinds.MALFORMED, "malformed-request", DETAIL));
        problem.put("errorCode", "PARSE_ERROR").put("errorDetails", DETAIL);
        return Answer.problem(400, MAPPER.writeValueAsBytes(problem));
    }
}
