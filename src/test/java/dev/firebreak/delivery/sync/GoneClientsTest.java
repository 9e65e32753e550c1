package dev.firebreak.delivery.sync;

import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Named;
import dev.firebreak.delivery.http.Definitions;
import dev.firebreak.testing.Relay;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Clients that are gone without a word. With settings of its own: tests with hundreds of clients must not drop one that is
 * only slow to answer, this one need not wait that long.
 */
@SyncTest
@TestPropertySource(properties = "firebreak.sync.drop-after=3s")
class GoneClientsTest {

    @Autowired
    Definitions definitions;

    @Autowired
    Sync sync;

    /** The line is open, and nothing comes: no end is ever told. */
    @Test
    void whoIsGoneWithoutAWordIsForgotten() throws IOException {
        SystemKey system = definitions.supportAssistant();
        try (Relay relay = new Relay(sync.port());
                RawClient client = sync.client(system, relay.port()).with("x-firebreak-instance", "pod-1")) {
            client.sync().awaitMessages(1);
            Named instance = sync.instance(system, "pod-1");
            relay.pause();
            try {
                await().atMost(Duration.ofSeconds(40)).until(() -> instance.streams() == 0);
            } finally {
                relay.resume();
            }
        }
    }
}
