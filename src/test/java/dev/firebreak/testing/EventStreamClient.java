package dev.firebreak.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A browser's {@code EventSource} (WHATWG HTML, section 9.2): it remembers the last id, connects again after what the server asks
 * for as {@code retry}, and gives up for good on any other answer than a 200 that is a stream.
 */
public final class EventStreamClient implements AutoCloseable {

    /** One event; {@code id} is the last one that was told of, with this event or before. */
    public record Event(String id, String type, String data) {}

    /** As a page can read it. */
    public enum State {
        CONNECTING,
        OPEN,
        CLOSED
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI address;
    private final Consumer<Event> handler;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread;
    private volatile State state = State.CONNECTING;
    private volatile String lastId = "";
    private volatile long retryMillis = 3_000;
    private volatile int status;
    private volatile @Nullable InputStream body;

    private EventStreamClient(URI address, String lastId, Consumer<Event> handler) {
        this.address = address;
        this.lastId = lastId;
        this.handler = handler;
        this.thread = Thread.ofVirtual().name("event-source").unstarted(this::run);
    }

    public static EventStreamClient open(URI address) {
        return open(address, "", event -> {});
    }

    /** @param lastId what it was told in an earlier life, or nothing */
    public static EventStreamClient open(URI address, String lastId, Consumer<Event> handler) {
        EventStreamClient client = new EventStreamClient(address, lastId, handler);
        client.thread.start();
        return client;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Everything that was received, comments too. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    public State state() {
        return state;
    }

    /** Of the last answer. */
    public int status() {
        return status;
    }

    public String lastId() {
        return lastId;
    }

    /** How often it was let in. */
    public int connections() {
        return connections.get();
    }

    /** As a network that fails does. */
    public void drop() {
        InputStream current = body;
        if (current != null) {
            quietly(current);
        }
    }

    @Override
    public void close() {
        state = State.CLOSED;
        drop();
        thread.interrupt();
    }

    private void run() {
        while (state != State.CLOSED) {
            try {
                connect();
            } catch (IOException broken) {
                // As in a browser: whatever happened, it is tried again.
            } catch (InterruptedException closed) {
                return;
            }
            if (state == State.CLOSED) {
                return;
            }
            state = State.CONNECTING;
            try {
                Thread.sleep(retryMillis);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private void connect() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Cache-Control", "no-store")
                .header("Origin", "https://app.example.com");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        status = response.statusCode();
        String type = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream stream = response.body()) {
            if (status != 200 || !type.startsWith("text/event-stream")) {
                state = State.CLOSED;
                return;
            }
            body = stream;
            connections.incrementAndGet();
            state = State.OPEN;
            read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        }
    }

    private void read(BufferedReader reader) throws IOException {
        StringBuilder data = new StringBuilder();
        String type = "";
        String id = lastId;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + (line.startsWith(": ", colon) ? 2 : 1));
            switch (field) {
                case "data" -> data.append(value).append('\n');
                case "event" -> type = value;
                case "id" -> id = value;
                case "retry" -> retryMillis = Long.parseLong(value);
                default -> {
                    if (line.isEmpty()) {
                        dispatch(id, type, data.toString());
                        // Whoever sees the id sees the event too.
                        lastId = id;
                        data.setLength(0);
                        type = "";
                    }
                }
            }
        }
    }

    private void dispatch(String id, String type, String data) {
        if (!data.isEmpty()) {
            Event event = new Event(id, type.isEmpty() ? "message" : type, data.substring(0, data.length() - 1));
            events.add(event);
            handler.accept(event);
        }
    }

    private static void quietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException closedAnyway) {
            // Nothing is left to do.
        }
    }
}
