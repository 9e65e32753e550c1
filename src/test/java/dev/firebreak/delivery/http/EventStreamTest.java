package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.EventStreamClient;
import dev.firebreak.testing.EventStreamClient.State;
import dev.firebreak.testing.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser hears of changes while it listens, and how it ends. */
@DataPlaneTest
class EventStreamTest {

    private static final String REFUND = "tool.refund_payment";
    private static final String SSE = "/ofrep/v1/sse";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    EventStreams streams;

    SystemKey system = new SystemKey("none");

    Pages pages = new Pages(0, system);

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
        pages = new Pages(port, system);
    }

    @AfterEach
    void closePages() {
        pages.close();
        streams.stop();
        await().until(() -> streams.count() == 0);
        streams.start();
    }

    @Test
    void aFlipIsToldToWhoeverListens() {
        EventStreamClient page = listening("page-1");
        definitions.contain(system, REFUND);
        await().until(() -> page.lastId().equals("7"));
        assertThat(page.events().getLast())
                .isEqualTo(new EventStreamClient.Event(
                        "7",
                        "message",
                        "{\"type\":\"refetchEvaluation\",\"etag\":\"\\\"7\\\"\",\"lastModified\":1795316400}"));
    }

    @Test
    void anEventSaysNothingOfOtherSystems() {
        EventStreamClient page = listening("page-1");
        definitions.contain(definitions.supportAssistant(), REFUND);
        definitions.contain(system, REFUND);
        await().until(() -> page.lastId().equals("7"));
        assertThat(page.events()).hasSize(1);
    }

    @Test
    void aBurstIsToldOnceOrAFewTimesAndEndsWithTheNewest() {
        EventStreamClient page = listening("page-1");
        for (int flips = 0; flips < 30; flips++) {
            definitions.contain(system, REFUND);
        }
        await().until(() -> page.lastId().equals("36"));
        assertThat(page.events().stream().map(event -> Long.parseLong(event.id())))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(page.events().size()).isLessThan(30);
    }

    @Test
    void aStreamSaysNowAndThenThatItLives() {
        EventStreamClient page = listening("page-1");
        long before = page.lines().stream().filter(":"::equals).count();
        long now = System.nanoTime();
        for (int beats = 1; beats <= 3; beats++) {
            streams.sweep(now + TimeUnit.SECONDS.toNanos(16) * beats);
            long heard = before + beats;
            await().until(() -> page.lines().stream().filter(":"::equals).count() == heard);
        }
        assertThat(page.events())
                .as("what was defined may be told again, nothing else")
                .allMatch(event -> event.id().equals("6"));
    }

    @Test
    void aRevokedTokenTakesItsStreamsWithIt() {
        EventStreamClient page = listening("page-1");
        FakeTokens.revoke(FakeTokens.of(system));
        await().until(() -> page.state() == State.CLOSED);
        assertThat(page.status()).isEqualTo(401);
    }

    @Test
    void aSystemThatIsDeletedTakesItsStreamsWithIt() {
        EventStreamClient page = listening("page-1");
        definitions.delete(system);
        await().until(() -> page.state() == State.CLOSED);
        assertThat(page.status()).isEqualTo(404);
    }

    @Test
    void aConsoleThatStopsEndsEachStreamAndWhoeverComesBackIsToldWhatItMissed() {
        EventStreamClient page = listening("page-1");
        streams.stop();
        try {
            await().until(() -> streams.count() == 0);
            definitions.contain(system, REFUND);
            assertThat(Exchange.of("GET", port, Pages.path(pages.ask("page-2").send()))
                            .send()
                            .status())
                    .isEqualTo(503);
        } finally {
            streams.start();
        }
        EventStreamClient back = pages.listen(pages.address("page-1"), page.lastId());
        await().until(() -> back.lastId().equals("7"));
    }

    @Test
    void whoeverLeavesIsForgottenAtTheNextHeartbeat() {
        listening("page-1").close();
        long now = System.nanoTime();
        long[] beats = {0};
        await().until(() -> {
            streams.sweep(now + TimeUnit.SECONDS.toNanos(16) * ++beats[0]);
            return streams.count() == 0;
        });
    }

    @Test
    void noFlipIsLostOnWhoeverConnectsMeanwhile() {
        List<EventStreamClient> all = new ArrayList<>();
        Thread flips = Thread.ofVirtual().start(() -> {
            for (int count = 0; count < 40; count++) {
                definitions.contain(system, REFUND);
            }
        });
        for (int count = 0; count < 40; count++) {
            all.add(pages.listen(pages.address("page-" + count)));
        }
        await().until(() -> !flips.isAlive());
        await().until(() -> all.stream().allMatch(page -> page.lastId().equals("46")));
    }

    @Test
    void theAnswerIsAStreamThatNothingHoldsUp() throws IOException {
        String path = Pages.path(pages.ask("page-1").send());
        String answer = RawHttp.sendAndRead(
                port,
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://app.example.com\r\n\r\n",
                "retry: 500");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Type: text/event-stream")
                .contains("Cache-Control: no-store")
                .contains("X-Accel-Buffering: no")
                .contains("Access-Control-Allow-Origin: https://app.example.com");
    }

    @Test
    void onlyGetListens() {
        String path = Pages.path(pages.ask("page-1").send());
        for (String method : List.of("POST", "HEAD", "PUT", "DELETE")) {
            Exchange.Result refused = Exchange.of(method, port, path).send();
            assertThat(refused.status()).as(method).isEqualTo(405);
            assertThat(refused.header("Allow")).isEqualTo("GET, OPTIONS");
        }
    }

    @Test
    void whatIsNoAddressOfAStreamIsRefusedInOfrepsForm() {
        String path = Pages.path(pages.ask("page-1").send());
        for (String invented : List.of(
                SSE,
                SSE + "?token=",
                SSE + "?token=%00",
                SSE + "?token=" + FakeTokens.of(system),
                SSE + "?token=" + "A".repeat(5_000),
                path + "A",
                path.substring(0, path.length() - 2))) {
            Exchange.Result refused = Exchange.of("GET", port, invented)
                    .header("Origin", "https://app.example.com")
                    .send();
            assertThat(refused.status()).as(invented).isIn(400, 401);
            assertThat(refused.json().path("errorCode").stringValue()).isEqualTo("GENERAL");
            assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example.com");
        }
    }

    @Test
    void oneNameMayNotTakeAllStreams() {
        URI address = pages.address("page-1");
        for (int count = 0; count < 100; count++) {
            pages.listen(address);
        }
        await().until(() -> streams.count() == 100);
        Exchange.Result refused = Exchange.of("GET", port, address.getRawPath() + "?" + address.getRawQuery())
                .send();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("errorDetails").stringValue()).contains("page-1");
        assertThat(listening("page-2").state()).isEqualTo(State.OPEN);
    }

    private EventStreamClient listening(String name) {
        EventStreamClient page = pages.listen(pages.address(name), "6");
        await().until(() -> page.lastId().equals("6") && !page.lines().isEmpty());
        return page;
    }
}
