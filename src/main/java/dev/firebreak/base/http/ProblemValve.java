package dev.firebreak.base.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Writes the problem for a request that the server refused by itself. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            byte[] body = ProblemWriter.bytes(StatusProblem.of(status));
            String text = new String(body, StandardCharsets.UTF_8);
            response.setCharacterEncoding("utf-8");
            response.getReporter().write(text);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody is there to be answered.
        }
    }
}
