package dev.firebreak.delivery.http;

import dev.firebreak.base.http.Problem;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers in JSON what Tomcat refuses before any filter sees it: a path or header that is no HTTP. Often not even its path
 * is known, so the answer is a problem (RFC 9457) that OFREP clients can read too.
 */
final class UnreadableRequests extends ErrorReportValve {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String DETAIL =
            "The path or a header of this request is not well-formed HTTP, or is too long. Encode special characters in"
                    + " the path with percent signs, as UTF-8.";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean theirFault = response.getStatus() >= 400 && response.getStatus() < 500;
        if (!theirFault || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response);
        } catch (IOException gone) {
            // Nobody is left to be told.
        }
    }

    private static void write(Response response) throws IOException {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(problem().toString());
            response.finishResponse();
        }
    }

    private static ObjectNode problem() {
        ObjectNode problem = MAPPER.valueToTree(Problem.of(Problem.Kinds.MALFORMED, "malformed-request", DETAIL));
        return problem.put("errorCode", "PARSE_ERROR").put("errorDetails", DETAIL);
    }
}
