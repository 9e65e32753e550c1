package dev.firebreak.delivery.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * A whole response, made once and sent as often as it fits.
 *
 * @param tail what follows the body, where the body is common to several
 */
record Answer(int status, List<Header> headers, String type, byte[] body, byte[] tail) implements Reply {

    private static final byte[] NOTHING = {};
    private static final String JSON = "application/json";

    /** One response header. */
    record Header(String name, String value) {}

    Answer(int status, List<Header> headers, byte[] body) {
        this(status, headers, JSON, body, NOTHING);
    }

    static Answer problem(int status, byte[] body) {
        return new Answer(status, List.of(), "application/problem+json", body, NOTHING);
    }

    static Answer json(byte[] body, Header... headers) {
        return new Answer(HttpServletResponse.SC_OK, List.of(headers), body);
    }

    /** A body in two pieces. */
    static Answer json(byte[] body, byte[] tail, Header header) {
        return new Answer(HttpServletResponse.SC_OK, List.of(header), JSON, body, tail);
    }

    static Answer empty(int status, Header... headers) {
        return new Answer(status, List.of(headers), NOTHING);
    }

    @Override
    public void send(HttpServletResponse response, boolean withBody) throws IOException {
        response.setStatus(status);
        for (Header header : headers) {
            response.setHeader(header.name(), header.value());
        }
        if (body.length == 0) {
            return;
        }
        response.setContentType(type);
        response.setContentLength(body.length + tail.length);
        if (withBody) {
            ServletOutputStream out = response.getOutputStream();
            out.write(body);
            // Not even nothing may be written once the announced length is reached: the container closes it then.
            if (tail.length > 0) {
                out.write(tail);
            }
        }
    }
}
