package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import dev.firebreak.testing.EventStreamClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Whoever takes nothing is cut off, and nobody else notices. The system's buffers are made small, so that they fill at all. */
@DataPlaneTest
@TestPropertySource(properties = "server.tomcat.connection-timeout=1s")
@Import(SlowReadersTest.SmallBuffers.class)
class SlowReadersTest {

    private static final int STALLED = 500;
    private static final int FLIPS = 5;

    /** What is not read blocks the writer after a few kilobytes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SmallBuffers {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallBuffers() {
            return factory ->
                    factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "2048"));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    Switches switches;

    @Autowired
    EventStreams streams;

    private final List<Socket> stalled = new ArrayList<>();
    private long now = System.nanoTime();

    @AfterEach
    void closeAll() throws IOException {
        for (Socket socket : stalled) {
            socket.close();
        }
    }

    @Test
    void whoeverTakesNothingIsCutOffAndNobodyElseNotices() throws IOException {
        SystemKey system = definitions.supportAssistant();
        MeterRegistry registry = new SimpleMeterRegistry();
        streams.bindTo(registry);
        try (Pages healthy = new Pages(port, system)) {
            EventStreamClient page = healthy.listen(healthy.address("healthy"));
            for (int count = 0; count < STALLED; count++) {
                stall(healthy.address("stalled-" + count));
            }
            await().until(() -> streams.count() == STALLED + 1);
            fillBuffers();
            assertToldOfEachFlip(page, system);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        beat();
                        return streams.count() == 1;
                    });
            assertThat(page.state()).isEqualTo(EventStreamClient.State.OPEN);
            assertThat(page.connections()).isEqualTo(1);
            assertToldOfEachFlip(page, system);
            assertThat(registry.get("firebreak.streams.cut")
                            .tags("kind", "events", "cause", "stalled")
                            .functionCounter()
                            .count())
                    .isEqualTo(STALLED);
        }
    }

    private void assertToldOfEachFlip(EventStreamClient page, SystemKey system) {
        for (int flip = 0; flip < FLIPS; flip++) {
            definitions.contain(system, "tool.refund_payment");
            definitions.restoreAll(system);
            String newest =
                    Long.toString(Objects.requireNonNull(switches.find(system)).revision());
            await().pollInterval(Duration.ofMillis(5)).until(() -> page.events().stream()
                    .anyMatch(event -> event.id().equals(newest)));
        }
    }

    private void fillBuffers() {
        for (int beats = 0; beats < 500; beats++) {
            beat();
        }
    }

    private void beat() {
        now += TimeUnit.SECONDS.toNanos(16);
        streams.sweep(now);
    }

    private void stall(URI address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress("localhost", port));
        stalled.add(socket);
        socket.getOutputStream()
                .write(("GET " + address.getRawPath() + "?" + address.getRawQuery()
                                + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
