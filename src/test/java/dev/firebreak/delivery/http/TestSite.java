package dev.firebreak.delivery.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A web application of somebody else's, at an origin of its own. Its page asks the console as the published web provider does,
 * or with the published web provider itself where its files are at hand: no registry is asked for them.
 */
final class TestSite implements AutoCloseable {

    /** Names the folder {@code node_modules} that has the provider; without it the page does what the provider does. */
    static final String PUBLISHED = "firebreak.web-provider";

    /** One of those that tests of the data plane allow. */
    static final String ORIGIN = "http://app.example.com";

    private static final String PAGE = """
            <!doctype html>
            <title>Support</title>
            <link rel="icon" href="data:,">
            <script type="importmap">{"imports": {
              "@openfeature/core": "/npm/@openfeature/core/dist/esm/index.js",
              "@openfeature/web-sdk": "/npm/@openfeature/web-sdk/dist/esm/index.js",
              "@openfeature/ofrep-core": "/npm/@openfeature/ofrep-core/index.esm.js",
              "@openfeature/ofrep-web-provider": "/npm/@openfeature/ofrep-web-provider/index.esm.js"}}</script>
            <output>nothing</output>
            <script type="module" src="/client.js"></script>
            """;

    private final @Nullable String published = System.getProperty(PUBLISHED);
    private final HttpServer server;

    TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/client.js", exchange -> answer(exchange, "text/javascript", client()));
        server.createContext("/npm/", exchange -> answer(exchange, "text/javascript", file(exchange)));
        server.start();
    }

    /** Lets Chromium find it under its name. */
    String argument() {
        return "--host-resolver-rules=MAP app.example.com:80 127.0.0.1:"
                + server.getAddress().getPort();
    }

    private byte[] client() throws IOException {
        String name = published == null ? "/browser/faithful.js" : "/browser/published.js";
        try (InputStream script = Objects.requireNonNull(TestSite.class.getResourceAsStream(name))) {
            return script.readAllBytes();
        }
    }

    private byte[] file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/npm/".length());
        return Files.readAllBytes(Path.of(Objects.requireNonNull(published), path));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
