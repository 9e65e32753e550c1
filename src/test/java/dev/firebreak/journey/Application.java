package dev.firebreak.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An application of a system: one process that asks for its switches over HTTP, whenever the journey says so. */
final class Application {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final String token;

    Application(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** From now on it holds what is served now. */
    void asks() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/ofrep/v1/evaluate/flags"))
                .header("Authorization", "Bearer " + token)
                .header("X-Firebreak-Instance", "journey-1")
                .POST(HttpRequest.BodyPublishers.ofString("{\"context\":{}}"))
                .build();
        try {
            int status =
                    HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the application was answered " + status);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
