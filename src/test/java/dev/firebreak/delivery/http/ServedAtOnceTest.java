package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SystemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While others ask all the time, and keep answers written before, each flip is in the first answer after it. */
@DataPlaneTest
class ServedAtOnceTest {

    private static final String BULK = "/ofrep/v1/evaluate/flags";
    private static final int ASKING = 4;
    private static final int ROUNDS = 60;

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Test
    void noAnswerWrittenBeforeAFlipIsSentAfterIt() throws Exception {
        SystemKey system = definitions.supportAssistant();
        AtomicBoolean going = new AtomicBoolean(true);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            for (int each = 0; each < ASKING; each++) {
                asking.add(others.submit(() -> askUntil(going, system)));
            }
            try {
                flipAndAsk(system);
            } finally {
                going.set(false);
            }
            for (Future<?> each : asking) {
                each.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private void flipAndAsk(SystemKey system) {
        for (int round = 0; round < ROUNDS; round++) {
            definitions.contain(system, "tool.refund_payment");
            assertThat(ask(system, BULK + "/tool.refund_payment")).contains("\"value\":false");
            assertThat(ask(system, BULK)).contains("\"variant\":\"stopped\"");
            definitions.restoreAll(system);
            assertThat(ask(system, BULK + "/tool.refund_payment")).contains("\"value\":true");
            assertThat(ask(system, BULK)).doesNotContain("\"variant\":\"stopped\"");
        }
    }

    private void askUntil(AtomicBoolean going, SystemKey system) {
        while (going.get()) {
            ask(system, BULK);
            ask(system, BULK + "/tool.refund_payment");
        }
    }

    private String ask(SystemKey system, String path) {
        Exchange.Result answer = Exchange.post(port, path).as(system).body("{}").send();
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
