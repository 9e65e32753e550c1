package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Named;
import dev.firebreak.delivery.http.Definitions;
import dev.firebreak.testing.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients that take nothing, or come and go: none is believed to have what it has not. */
@SyncTest
class SlowClientsTest {

    private static final String SWITCH = "tool.refund_payment";
    private static final int STALLED = 500;

    @Autowired
    Definitions definitions;

    @Autowired
    SyncStreams streams;

    @Autowired
    Sync sync;

    private SystemKey system = new SystemKey("none");

    /** Larger than what may be on its way to a client. */
    @BeforeEach
    void defineALargeSystem() {
        system = definitions.supportAssistant();
        String value = "\"" + "x".repeat(RawClient.WINDOW / 4) + "\"";
        definitions.define(system, "prompt.long", "prompt", "string", value, value);
        definitions.define(system, "prompt.longer", "prompt", "string", value, value);
    }

    /** Flow control holds the message back and lets pings pass: an answer to such a ping would prove nothing. */
    @Test
    void pingThatOvertakesItsMessageProvesNothing() {
        try (RawClient client = sync.client(system, "pod-1");
                RawClient well = sync.client(system, "pod-2")) {
            Received received = client.syncAndTakeNothing();
            Named instance = sync.instance(system, "pod-1");
            await().until(() -> instance.sent() == sync.revision(system));
            well.sync().awaitMessages(1);
            await().until(() -> sync.instance(system, "pod-2").holds() == sync.revision(system));
            assertThat(instance.holds()).isZero();
            received.take(1);
            await().until(() -> instance.holds() == sync.revision(system));
        }
    }

    @Test
    void whoTakesNothingIsCutOffAndSlowsNobody() {
        MeterRegistry registry = new SimpleMeterRegistry();
        streams.bindTo(registry);
        double before = cutOff(registry);
        List<RawClient> stalled = IntStream.range(0, STALLED)
                .mapToObj(i -> sync.client(system, "stalled-" + i))
                .toList();
        try (RawClient well = sync.client(system, "well")) {
            stalled.forEach(RawClient::syncAndTakeNothing);
            Received received = well.sync().awaitMessages(1);
            await().until(() -> allSent(stalled.size()));

            long flipped = System.nanoTime();
            assertServedEachFlip(received);
            assertThat(Duration.ofNanos(System.nanoTime() - flipped)).isLessThan(Duration.ofSeconds(2));

            await().atMost(Duration.ofSeconds(30)).until(() -> noneOpen(stalled.size()));
            assertThat(cutOff(registry) - before).isEqualTo(STALLED);
            assertServedEachFlip(received);
            assertThat(received.isOpen()).isTrue();
            assertThat(sync.instance(system, "stalled-7").holds()).isZero();
        } finally {
            stalled.forEach(RawClient::close);
        }
    }

    private static double cutOff(MeterRegistry registry) {
        return registry.get("firebreak.streams.cut")
                .tags("kind", "sync", "cause", "stalled")
                .functionCounter()
                .count();
    }

    private void assertServedEachFlip(Received received) {
        for (int flip = 0; flip < 3; flip++) {
            definitions.contain(system, SWITCH);
            received.awaitServed(SWITCH, "stopped");
            definitions.restoreAll(system);
            received.awaitServed(SWITCH, "normal");
        }
    }

    private boolean allSent(int count) {
        return IntStream.range(0, count)
                .allMatch(i -> sync.instance(system, "stalled-" + i).sent() > 0);
    }

    private boolean noneOpen(int count) {
        return IntStream.range(0, count)
                .allMatch(i -> sync.instance(system, "stalled-" + i).streams() == 0);
    }

    @Test
    void manyThatComeAndGoLeaveNothingBehind() throws IOException {
        int before = streams.count();
        try (Relay relay = new Relay(sync.port())) {
            for (int round = 0; round < 5; round++) {
                List<RawClient> clients = new ArrayList<>();
                List<Received> received = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    RawClient client = sync.client(system, relay.port());
                    clients.add(client);
                    received.add(client.sync());
                }
                definitions.contain(system, SWITCH);
                received.forEach(each -> each.awaitServed(SWITCH, "stopped"));
                definitions.restoreAll(system);
                relay.cut();
                received.forEach(Received::end);
                clients.forEach(RawClient::close);
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> streams.count() <= before);
    }
}
