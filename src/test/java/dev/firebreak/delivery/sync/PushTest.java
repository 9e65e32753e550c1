package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.Instances;
import dev.firebreak.delivery.http.Definitions;
import dev.firebreak.switches.Switches;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever follows a system has each change at once, and the console knows that it arrived. */
@SyncTest
class PushTest {

    @Autowired
    SyncServer server;

    @Autowired
    Definitions definitions;

    @Autowired
    Switches switches;

    @Autowired
    Instances instances;

    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineIt() {
        system = definitions.supportAssistant();
    }

    @Test
    void whoConnectsHasEverythingAtOnce() {
        definitions.contain(system, "limit:amount");
        try (RawClient client = client()) {
            Received received = client.sync().awaitMessages(1);
            assertThat(received.served("limit:amount")).isEqualTo("stopped");
            assertThat(received.served("prompt.answer")).isEqualTo("normal");
        }
    }

    @Test
    void flipArrives() {
        try (RawClient client = client()) {
            Received received = client.sync().awaitMessages(1);
            definitions.contain(system, "tool.refund_payment");
            received.awaitServed("tool.refund_payment", "stopped");
        }
    }

    /** Clients lose what overflows their queue of five. */
    @Test
    void newestIsRepeatedForWhoeverLostIt() {
        try (RawClient client = client()) {
            Received received = client.sync().awaitMessages(1);
            definitions.contain(system, "tool.refund_payment");
            received.awaitMessages(4);
            assertThat(received.revisions().subList(1, 4)).containsOnly(revision());
        }
    }

    @Test
    void deliveryIsProven() {
        try (RawClient client = client().with("x-firebreak-instance", "pod-1")) {
            client.sync().awaitMessages(1);
            Instance instance = instance("pod-1");
            await().until(() -> instance.holds() == revision());
            definitions.contain(system, "tool.refund_payment");
            await().until(() -> instance.holds() == revision());
            assertThat(instance.sent()).isEqualTo(revision());
        }
    }

    /** Two processes that go by one name, of which one takes nothing: what the other has proves nothing. */
    @Test
    void oneOfTwoThatShareANameProvesNothingForTheOther() throws IOException {
        try (Relay relay = new Relay(server.port());
                RawClient one = client().with("x-firebreak-instance", "pod");
                RawClient other = client(relay.port()).with("x-firebreak-instance", "pod")) {
            Received received = one.sync();
            other.sync().awaitMessages(1);
            Instance instance = instance("pod");
            await().until(() -> instance.streams() == 2 && instance.holds() == revision());
            long before = revision();
            relay.pause();
            definitions.contain(system, "tool.refund_payment");
            received.awaitMessages(4);
            assertThat(instance.sent()).isEqualTo(revision());
            assertThat(instance.holds()).isEqualTo(before);
            relay.resume();
            await().until(() -> instance.holds() == revision());
        }
    }

    /** The one that lags has gone: all that is left have it. */
    @Test
    void whoGoesDoesNotLagAnyMore() throws IOException {
        try (Relay relay = new Relay(server.port());
                RawClient one = client().with("x-firebreak-instance", "pod");
                RawClient other = client(relay.port()).with("x-firebreak-instance", "pod")) {
            Received received = one.sync();
            other.sync().awaitMessages(1);
            relay.pause();
            definitions.contain(system, "tool.refund_payment");
            received.awaitMessages(2);
            relay.cut();
            await().until(() -> instance("pod").holds() == revision());
            relay.resume();
        }
    }

    @Test
    void streamIsForgottenWhenTheClientGoes() {
        RawClient client = client().with("x-firebreak-instance", "pod-1");
        client.sync().awaitMessages(1);
        Instance instance = instance("pod-1");
        assertThat(instance.streams()).isOne();
        client.close();
        await().until(() -> instance.streams() == 0);
    }

    private RawClient client() {
        return client(server.port());
    }

    private RawClient client(int port) {
        return new RawClient(port).as(RevocableTokens.of(system));
    }

    private long revision() {
        return Objects.requireNonNull(switches.find(system)).revision();
    }

    private Instance instance(String name) {
        return instances.of(new Caller(
                RevocableTokens.id(RevocableTokens.of(system)),
                system,
                new InstanceName(name, InstanceName.KnownBy.HEADER),
                ""));
    }
}
