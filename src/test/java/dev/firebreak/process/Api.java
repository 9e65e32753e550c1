package dev.firebreak.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the console's HTTP interfaces, as a stranger would write one. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String url;
    private final String token;

    private Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** With the token that the tests' consoles are started with. */
    public static Api of(ConsoleProcess console) {
        return new Api(console.url(), ConsoleSettings.BOOTSTRAP_TOKEN);
    }

    /** With a token of its own. */
    public static Api of(ConsoleProcess console, String token) {
        return new Api(console.url(), token);
    }

    /** What came back: the body is a missing node where there was none. */
    public record Answer(int status, JsonNode body) {

        /** The body of an answer that must have this status. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("expected " + expected + ", got " + this);
            }
            return body;
        }
    }

    public Answer get(String path) throws IOException {
        return send("GET", path, null, null);
    }

    public Answer put(String path, Object body) throws IOException {
        return send("PUT", path, json(body), null);
    }

    public Answer delete(String path) throws IOException {
        return send("DELETE", path, null, null);
    }

    public Answer patch(String path, Object body) throws IOException {
        return send("PATCH", path, json(body), null);
    }

    public Answer post(String path, Object body) throws IOException {
        return send("POST", path, json(body), null);
    }

    /** A POST that can be sent again: with the same key it takes effect once. */
    public Answer post(String path, String body, String idempotencyKey) throws IOException {
        return send("POST", path, body, idempotencyKey);
    }

    /** Bytes, as files are brought. */
    public Answer upload(String path, byte[] content) throws IOException {
        return send(request(path, "POST", HttpRequest.BodyPublishers.ofByteArray(content))
                .header("Content-Type", "application/octet-stream"));
    }

    /** A token of its own to ask for what is served in a system. */
    public String evaluateToken(String system) throws IOException {
        return post("/api/v1/tokens", Map.of("name", "process test", "scopes", List.of("evaluate"), "system", system))
                .expect(201)
                .path("secret")
                .stringValue();
    }

    private Answer send(String method, String path, @Nullable String body, @Nullable String key) throws IOException {
        HttpRequest.Builder request = request(
                path,
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path, String method, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .method(method, body);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        return text.isBlank()
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(text);
    }

    static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
