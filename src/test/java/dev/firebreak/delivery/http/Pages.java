package dev.firebreak.delivery.http;

import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.EventStreamClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Web pages of one system: they ask for all switches, and listen to the stream that the answer names. */
final class Pages implements AutoCloseable {

    static final String BULK = "/ofrep/v1/evaluate/flags";

    private final List<EventStreamClient> clients = new ArrayList<>();
    private final int port;
    private final SystemKey system;

    Pages(int port, SystemKey system) {
        this.port = port;
        this.system = system;
    }

    /** @param name what the page calls itself, or null for nothing */
    Exchange ask(@Nullable String name) {
        Exchange exchange = Exchange.post(port, BULK).as(system).body("{}");
        return name == null ? exchange : exchange.header("X-Firebreak-Instance", name);
    }

    URI address(@Nullable String name) {
        return address(ask(name).send());
    }

    URI address(Exchange.Result answer) {
        return URI.create("http://localhost:" + port + path(answer));
    }

    static String path(Exchange.Result answer) {
        return answer.json().at("/eventStreams/0/endpoint/requestUri").stringValue();
    }

    EventStreamClient listen(URI address) {
        return listen(address, "");
    }

    /** @param lastId what the page was told before */
    EventStreamClient listen(URI address, String lastId) {
        EventStreamClient client = EventStreamClient.open(address, lastId, event -> {});
        clients.add(client);
        return client;
    }

    @Override
    public void close() {
        clients.forEach(EventStreamClient::close);
    }
}
