package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentPrivacyChanged;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Named;
import dev.firebreak.delivery.http.Definitions;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.FakeIncidents;
import dev.firebreak.testing.Relay;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Whoever follows a system has each change at once, and the console knows that it arrived. */
@SyncTest
class PushTest {

    @Autowired
    Definitions definitions;

    @Autowired
    Sync sync;

    @Autowired
    SyncServer server;

    @Autowired
    FakeIncidents incidents;

    @Autowired
    ApplicationEventPublisher events;

    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineIt() {
        system = definitions.supportAssistant();
    }

    @Test
    void whoConnectsHasEverythingAtOnce() {
        definitions.contain(system, "limit:amount");
        try (RawClient client = sync.client(system)) {
            Received received = client.sync().awaitMessages(1);
            assertThat(received.served("limit:amount")).isEqualTo("stopped");
            assertThat(received.served("prompt.answer")).isEqualTo("normal");
        }
    }

    @Test
    void flipArrives() {
        try (RawClient client = sync.client(system)) {
            Received received = client.sync().awaitMessages(1);
            definitions.contain(system, "tool.refund_payment");
            received.awaitServed("tool.refund_payment", "stopped");
        }
    }

    @Test
    void anIncidentThatBecomesPrivateIsTakenBack() {
        IncidentKey incident = new IncidentKey("INC-of-" + system);
        definitions.flip(system, "tool.refund_payment", "stopped", Scope.EVERYONE, incident.value());
        try (RawClient client = sync.client(system)) {
            Received received = client.sync().awaitMessages(1);
            assertThat(received.newest()).contains(incident.value());
            incidents.keep(incident, Actors.RITA);
            events.publishEvent(new IncidentPrivacyChanged(incident, Set.of(system)));
            await().until(() -> !received.newest().contains(incident.value()));
            assertThat(received.served("tool.refund_payment")).isEqualTo("stopped");
        }
    }

    /** Clients lose what overflows their queue of five. */
    @Test
    void newestIsRepeatedForWhoeverLostIt() {
        try (RawClient client = sync.client(system)) {
            Received received = client.sync().awaitMessages(1);
            definitions.contain(system, "tool.refund_payment");
            received.awaitMessages(4);
            assertThat(received.revisions().subList(1, 4)).containsOnly(sync.revision(system));
        }
    }

    @Test
    void deliveryIsProven() {
        try (RawClient client = sync.client(system, "pod-1")) {
            client.sync().awaitMessages(1);
            Named instance = sync.instance(system, "pod-1");
            await().until(() -> instance.holds() == sync.revision(system));
            definitions.contain(system, "tool.refund_payment");
            await().until(() -> instance.holds() == sync.revision(system));
            assertThat(instance.sent()).isEqualTo(sync.revision(system));
        }
    }

    /** Two processes that go by one name, of which one takes nothing: what the other has proves nothing. */
    @Test
    void oneOfTwoThatShareANameProvesNothingForTheOther() throws IOException {
        try (Relay relay = new Relay(sync.port());
                RawClient one = sync.client(system, "pod");
                RawClient other = sync.client(system, relay.port()).with("x-firebreak-instance", "pod")) {
            Received received = one.sync();
            other.sync().awaitMessages(1);
            Named instance = sync.instance(system, "pod");
            await().until(() -> instance.streams() == 2 && instance.holds() == sync.revision(system));
            long before = sync.revision(system);
            relay.pause();
            definitions.contain(system, "tool.refund_payment");
            received.awaitMessages(4);
            assertThat(instance.sent()).isEqualTo(sync.revision(system));
            assertThat(instance.holds()).isEqualTo(before);
            relay.resume();
            await().until(() -> instance.holds() == sync.revision(system));
        }
    }

    @Test
    void whoShutsDownIsGoneAndWhoIsCutOffMayStillRun() throws IOException {
        try (Relay relay = new Relay(sync.port());
                RawClient cutOff = sync.client(system, relay.port()).with("x-firebreak-instance", "pod-1")) {
            RawClient shutDown = sync.client(system, "pod-2");
            cutOff.sync().awaitMessages(1);
            shutDown.sync().awaitMessages(1);
            shutDown.close();
            relay.cut();
            Named gone = sync.instance(system, "pod-2");
            Named lost = sync.instance(system, "pod-1");
            await().until(() -> gone.streams() + lost.streams() == 0);
            assertThat(gone.hasLeft()).isTrue();
            assertThat(lost.hasLeft()).isFalse();
        }
    }

    /** The proxy answers pings, whatever has become of the client. */
    @Test
    void throughAProxyNothingIsProven() {
        try (RawClient client = sync.client(system, "pod-1").with("x-forwarded-for", "10.0.0.7");
                RawClient direct = sync.client(system, "pod-2")) {
            client.sync().awaitMessages(1);
            direct.sync().awaitMessages(1);
            definitions.contain(system, "tool.refund_payment");
            await().until(() -> sync.instance(system, "pod-2").holds() == sync.revision(system));
            assertThat(sync.instance(system, "pod-1").sent()).isEqualTo(sync.revision(system));
            assertThat(sync.instance(system, "pod-1").holds()).isZero();
        }
    }

    @Test
    void consoleThatStopsSaysSoAndServesAgain() {
        try (RawClient client = sync.client(system)) {
            Received received = client.sync().awaitMessages(1);
            server.stop();
            assertThat(received.end().getDescription()).isEqualTo("This console stops. Connect again.");
            server.start();
        }
        try (RawClient client = sync.client(system)) {
            client.sync().awaitMessages(1);
        }
    }

    @Test
    void streamIsForgottenWhenTheClientGoes() {
        RawClient client = sync.client(system, "pod-1");
        client.sync().awaitMessages(1);
        Named instance = sync.instance(system, "pod-1");
        assertThat(instance.streams()).isOne();
        client.close();
        await().until(() -> instance.streams() == 0);
    }
}
