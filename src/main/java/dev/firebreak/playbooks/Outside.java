package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.Task;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls what is outside of Firebreak, as far as the operator allows it. It follows no redirect, and reads no more than a page. */
@Component
class Outside {

    private static final int MOST_BYTES = 100_000;

    /** Those that the client sets itself. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final CallSettings settings;
    private final HttpClient client;

    Outside(CallSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came of a call. */
    sealed interface Answer {}

    record Answered(int status, String body) implements Answer {}

    /** Nothing can have happened. */
    record NotSent(String why) implements Answer {}

    /** It was sent, and nobody knows what came of it. */
    record Unclear(String why) implements Answer {}

    /** Why an address may not be called, or empty. */
    Optional<String> refuses(String url) {
        String host =
                String.valueOf(URI.create(withoutPlaceholders(url)).getHost()).toLowerCase(Locale.ROOT);
        boolean allowed = settings.allowedHosts().stream().anyMatch(each -> each.equalsIgnoreCase(host));
        return allowed
                ? Optional.empty()
                : Optional.of("the host " + host
                        + " may not be called: the setting firebreak.calls.allowed-hosts does not" + " name it");
    }

    private static String withoutPlaceholders(String url) {
        return url.replaceAll("\\{\\{[^{}]*}}", "x");
    }

    Answer send(Task.HttpCall call, String idempotencyKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(call.url()))
                .timeout(settings.timeout())
                .method(
                        call.method().name(),
                        call.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(call.body()));
        request.setHeader("Idempotency-Key", idempotencyKey);
        if (!call.body().isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            if (!OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                request.setHeader(header.getKey(), header.getValue());
            }
        }
        return send(request.build());
    }

    /** Looks without changing anything. */
    Answer get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .timeout(settings.timeout())
                .GET()
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answered(
                        response.statusCode(), new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return new NotSent(words(unreachable));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unclear("Firebreak was stopped before the answer came");
        } catch (IOException | UnresolvedAddressException unclear) {
            return new Unclear("no answer: " + words(unclear));
        }
    }

    private static String words(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
