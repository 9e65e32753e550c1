package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.EventStreamClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A node that has as many event streams as it takes says so, goes on answering questions, and lets in whoever comes after one left. */
@DataPlaneTest
@TestPropertySource(properties = "firebreak.delivery.streams.most=3")
class FullNodeTest {

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    EventStreams streams;

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private long now = System.nanoTime();

    @Test
    void whoFindsItFullIsToldSoAndIsAnsweredAllTheSame() {
        streams.bindTo(registry);
        SystemKey system = definitions.supportAssistant();
        try (Pages pages = new Pages(port, system)) {
            EventStreamClient first = pages.listen(pages.address("page-1"));
            pages.listen(pages.address("page-2"));
            pages.listen(pages.address("page-3"));
            await().until(() -> open() == 3);
            URI address = pages.address("page-4");

            Exchange.Result refused = Exchange.of("GET", port, address.getRawPath() + "?" + address.getRawQuery())
                    .send();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.json().path("errorDetails").stringValue())
                    .isEqualTo("This node has as many streams as it takes (3).");
            assertThat(count("refused")).isEqualTo(1);
            assertThat(pages.ask("page-4").send().status()).isEqualTo(200);

            first.close();
            await().until(() -> {
                now += TimeUnit.SECONDS.toNanos(16);
                streams.sweep(now);
                return open() == 2;
            });
            EventStreamClient fourth = pages.listen(address);
            definitions.contain(system, "tool.refund_payment");
            await().until(() -> fourth.lastId().equals("7"));
            assertThat(count("sent")).isGreaterThanOrEqualTo(3);
        }
    }

    private double open() {
        return registry.get("firebreak.streams.open")
                .tag("kind", "events")
                .gauge()
                .value();
    }

    private double count(String what) {
        return registry.get("firebreak.streams." + what)
                .tag("kind", "events")
                .functionCounter()
                .count();
    }
}
