package dev.firebreak.delivery.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request that is not answered with an evaluation; says why in OFREP's form. */
final class Rejection extends RuntimeException {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final int status;
    private final String code;
    private final List<Answer.Header> headers;

    private Rejection(int status, String code, String details, Answer.Header... headers) {
        super(details, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = List.of(headers);
    }

    static Rejection unreadable(String details) {
        return new Rejection(400, "PARSE_ERROR", details);
    }

    static Rejection badContext(String details) {
        return new Rejection(400, "INVALID_CONTEXT", details);
    }

    static Rejection badRequest(String details) {
        return new Rejection(400, "GENERAL", details);
    }

    static Rejection unauthorized(String details) {
        return new Rejection(
                401, "GENERAL", details, new Answer.Header("WWW-Authenticate", "Bearer realm=\"firebreak\""));
    }

    static Rejection forbidden(String details) {
        return new Rejection(403, "GENERAL", details);
    }

    static Rejection unknownSwitch(String details) {
        return new Rejection(404, "FLAG_NOT_FOUND", details);
    }

    static Rejection unknownPath() {
        return new Rejection(
                404,
                "GENERAL",
                "There is nothing here. Evaluate one switch with POST /ofrep/v1/evaluate/flags/{key}, all of them"
                        + " with POST /ofrep/v1/evaluate/flags.");
    }

    static Rejection wrongMethod(String allowed) {
        return new Rejection(
                405, "GENERAL", "Use " + allowed + " here.", new Answer.Header("Allow", allowed + ", OPTIONS"));
    }

    static Rejection tooLarge(long limit) {
        return new Rejection(
                413,
                "GENERAL",
                "The body is larger than " + limit + " bytes. Send only the attributes that decide a switch.");
    }

    static Rejection tooSlow() {
        return new Rejection(408, "GENERAL", "The body did not arrive in time.");
    }

    static Rejection wrongEncoding(String details) {
        return new Rejection(415, "GENERAL", details);
    }

    static Rejection unavailable(String details) {
        return new Rejection(503, "GENERAL", details, new Answer.Header("Retry-After", "1"));
    }

    static Rejection refused(int status) {
        return new Rejection(
                status,
                "GENERAL",
                "The server refused this request before it was read: its method or a header is not taken.");
    }

    static Rejection failed() {
        return new Rejection(500, "GENERAL", "Something is wrong in the console; its log says what.");
    }

    /** @param key the flag key as it was asked for, or null where none was */
    Answer answer(@Nullable String key) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (key != null) {
            body.put("key", key);
        }
        body.put("errorCode", code);
        body.put("errorDetails", getMessage());
        return new Answer(status, headers, MAPPER.writeValueAsBytes(body));
    }
}
