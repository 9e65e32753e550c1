package dev.firebreak.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that must be refused.
 *
 * @param what is wrong with it, for whoever reads a failing test
 * @param who sends it: a name that the campaign knows
 * @param names what the answer must mention, or null
 */
record Malformed(
        String what,
        String who,
        String method,
        String path,
        Map<String, String> headers,
        byte @Nullable [] body,
        boolean chunked,
        @Nullable String names) {

    static Malformed of(String what, Endpoint endpoint, String path, @Nullable String body) {
        return new Malformed(
                what,
                "ada",
                endpoint.method(),
                path,
                body == null ? Map.of() : Map.of("Content-Type", "application/json"),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                false,
                null);
    }

    Malformed by(String caller) {
        return new Malformed(what, caller, method, path, headers, body, chunked, names);
    }

    Malformed through(String otherMethod) {
        return new Malformed(what, who, otherMethod, path, headers, body, chunked, names);
    }

    Malformed naming(String fault) {
        return new Malformed(what, who, method, path, headers, body, chunked, fault);
    }

    Malformed with(byte[] other) {
        return new Malformed(what, who, method, path, headers, other, chunked, names);
    }

    Malformed inChunks() {
        return new Malformed(what, who, method, path, headers, body, true, names);
    }

    Malformed header(String name, String value) {
        Map<String, String> more = new java.util.TreeMap<>(headers);
        more.put(name, value);
        return new Malformed(what, who, method, path, more, body, chunked, names);
    }

    @Override
    public String toString() {
        String shown = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return what + ": " + method + " " + path + " by " + who + " " + headers + " "
                + (shown.length() > 300 ? shown.substring(0, 300) + "…" : shown);
    }
}
