package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Instances;
import dev.firebreak.testing.EventStreamClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser hears of changes, from the first question to the event that makes it ask again. */
@DataPlaneTest
class EventStreamTest {

    private static final String BULK = "/ofrep/v1/evaluate/flags";
    private static final String REFUND = "tool.refund_payment";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    EventStreams streams;

    @Autowired
    Instances instances;

    SystemKey system = new SystemKey("none");

    private final List<EventStreamClient> clients = new ArrayList<>();

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
    }

    @AfterEach
    void closeAll() {
        clients.forEach(EventStreamClient::close);
    }

    @Test
    void aFlipIsToldToWhoeverListens() {
        EventStreamClient client = listen("page-1", "");
        await().until(() -> client.lastId().equals("6"));
        int before = client.events().size();
        definitions.contain(system, REFUND);
        await().until(() -> client.events().size() > before);
        assertThat(client.events().getLast())
                .isEqualTo(new EventStreamClient.Event(
                        "7",
                        "message",
                        "{\"type\":\"refetchEvaluation\",\"etag\":\"\\\"7\\\"\",\"lastModified\":1795316400}"));
    }

    private EventStreamClient listen(String name, String lastId) {
        EventStreamClient client = EventStreamClient.open(url(name), lastId, event -> {});
        clients.add(client);
        return client;
    }

    private URI url(@Nullable String name) {
        Exchange ask = Exchange.post(port, BULK).as(system).body("{}");
        Exchange.Result answer = (name == null ? ask : ask.header("X-Firebreak-Instance", name)).send();
        return URI.create("http://localhost:" + port
                + answer.json().at("/eventStreams/0/endpoint/requestUri").stringValue());
    }
}
