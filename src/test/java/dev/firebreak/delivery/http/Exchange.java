package dev.firebreak.delivery.http;

import dev.firebreak.base.SystemKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request as a client writes it, and its answer as a page of a book shows it. */
final class Exchange {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String method;
    private final String uri;
    private final List<String> headers = new ArrayList<>();
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    private Exchange(String method, int port, String path) {
        this.method = method;
        this.uri = "http://localhost:" + port + path;
    }

    static Exchange post(int port, String path) {
        return of("POST", port, path);
    }

    static Exchange of(String method, int port, String path) {
        return new Exchange(method, port, path);
    }

    Exchange as(SystemKey system) {
        return header("Authorization", "Bearer " + FakeTokens.of(system));
    }

    Exchange header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    Exchange body(String json) {
        body = HttpRequest.BodyPublishers.ofString(json);
        return header("Content-Type", "application/json");
    }

    Exchange body(byte[] bytes) {
        body = HttpRequest.BodyPublishers.ofByteArray(bytes);
        return header("Content-Type", "application/json");
    }

    Exchange chunked(byte[] bytes) {
        body = HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes));
        return this;
    }

    Result send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri)).method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return new Result(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    record Result(HttpResponse<String> response) {

        private static final List<String> SHOWN = List.of(
                "allow",
                "www-authenticate",
                "access-control-allow-origin",
                "access-control-allow-methods",
                "access-control-allow-headers",
                "access-control-expose-headers",
                "vary",
                "content-type");

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        /** Status, the headers that matter, and the body. */
        String page() {
            String headers = SHOWN.stream()
                    .filter(name -> header(name) != null)
                    .map(name -> name + ": " + header(name) + "\n")
                    .collect(Collectors.joining());
            return status() + "\n" + headers + (text().isEmpty() ? "" : text() + "\n");
        }
    }
}
