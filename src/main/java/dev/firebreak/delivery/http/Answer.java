package dev.firebreak.delivery.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A whole response, made once and sent as often as it fits. */
record Answer(int status, List<Header> headers, String type, byte[] body) {

    private static final byte[] NOTHING = {};
    private static final String JSON = "application/json";

    /** One response header. */
    record Header(String name, String value) {}

    Answer(int status, List<Header> headers, byte[] body) {
        this(status, headers, JSON, body);
    }

    static Answer problem(int status, byte[] body) {
        return new Answer(status, List.of(), "application/problem+json", body);
    }

    static Answer json(byte[] body, Header... headers) {
        return new Answer(HttpServletResponse.SC_OK, List.of(headers), body);
    }

    static Answer empty(int status, Header... headers) {
        return new Answer(status, List.of(headers), NOTHING);
    }

    void send(HttpServletResponse response, boolean withBody) throws IOException {
        response.setStatus(status);
        for (Header header : headers) {
            response.setHeader(header.name(), header.value());
        }
        if (body.length == 0) {
            return;
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        if (withBody) {
            response.getOutputStream().write(body);
        }
    }
}
