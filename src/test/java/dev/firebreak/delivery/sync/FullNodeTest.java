package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.RevocableTokens;
import dev.firebreak.delivery.http.Definitions;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A node that has as many streams as it takes says so, goes on answering calls, and lets in whoever comes after one left. */
@SyncTest
@TestPropertySource(properties = "firebreak.sync.most-streams=2")
class FullNodeTest {

    private static final String SWITCH = "tool.refund_payment";

    @Autowired
    Definitions definitions;

    @Autowired
    SyncStreams streams;

    @Autowired
    RevocableTokens tokens;

    @Autowired
    Sync sync;

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whoFindsItFullIsToldSoAndIsAnsweredAllTheSame() {
        streams.bindTo(registry);
        SystemKey system = definitions.supportAssistant();
        try (RawClient first = sync.client(system, "pod-1");
                RawClient second = sync.client(system, "pod-2");
                RawClient third = sync.client(system, "pod-3")) {
            Received leaving = first.sync().awaitMessages(1);
            Received staying = second.sync().awaitMessages(1);

            Status refused = third.sync().end();
            assertThat(refused.getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(refused.getDescription())
                    .isEqualTo("This node has as many streams as it takes (firebreak.sync.most-streams=2).");
            assertThat(count("refused")).isEqualTo(1);
            assertThat(third.fetch().getFlagConfiguration()).contains(SWITCH);

            leaving.cancel();
            await().until(() -> open() == 1);
            Received told = third.sync().awaitMessages(1);
            definitions.contain(system, SWITCH);
            told.awaitServed(SWITCH, "stopped");
            staying.awaitServed(SWITCH, "stopped");
            assertThat(count("sent")).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void whoseTokenIsRevokedIsCountedOnce() {
        streams.bindTo(registry);
        SystemKey system = definitions.supportAssistant();
        try (RawClient client = sync.client(system, "pod-1")) {
            double before = revoked();
            Received received = client.sync().awaitMessages(1);
            tokens.revoke(RevocableTokens.of(system));
            received.end();
            await().until(() -> open() == 0);
            assertThat(revoked()).isEqualTo(before + 1);
        }
    }

    private double open() {
        return registry.get("firebreak.streams.open")
                .tag("kind", "sync")
                .gauge()
                .value();
    }

    private double revoked() {
        return registry.get("firebreak.streams.cut")
                .tags("kind", "sync", "cause", "revoked")
                .functionCounter()
                .count();
    }

    private double count(String what) {
        return registry.get("firebreak.streams." + what)
                .tag("kind", "sync")
                .functionCounter()
                .count();
    }
}
