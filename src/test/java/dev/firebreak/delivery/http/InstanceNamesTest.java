package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.InstanceRow;
import dev.firebreak.delivery.Running;
import dev.firebreak.testing.RawHttp;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names in the header are read as they were meant, by the bytes that came in. */
@DataPlaneTest
class InstanceNamesTest {

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    Running running;

    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pod-7", "Zürich-Straße-1", "サポート-2", "ops 🚒", "Ã¤-3"})
    void namesInUtf8AreShownAsTheyAre(String name) throws IOException {
        assertThat(seen(name, StandardCharsets.UTF_8)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"café", "Zürich-Straße-1", "ÿ"})
    void whatIsNoUtf8IsLatin1(String name) throws IOException {
        assertThat(seen(name, StandardCharsets.ISO_8859_1)).isEqualTo(name);
    }

    /** Such as an overlong form of a slash, a surrogate alone, and what ends in the middle of a letter. */
    @ParameterizedTest
    @ValueSource(strings = {"pod\u00c0\u00af", "pod\u00ed\u00a0\u0080", "pod-\u00e3\u0082"})
    void brokenUtf8IsNeitherRefusedNorGuessedAt(String bytes) throws IOException {
        assertThat(seen(bytes, StandardCharsets.ISO_8859_1)).startsWith("pod").doesNotContain("\ufffd", "/");
    }

    /** What turns the direction of a line comes in UTF-8 only: it is left out as it is everywhere else. */
    @Test
    void whatPeopleCouldNotSeeIsStillLeftOut() throws IOException {
        assertThat(seen("pod-\u202e7\u0085", StandardCharsets.UTF_8)).isEqualTo("pod-7");
    }

    @Test
    void whoFetchesTheFlagdDocumentIsNamedAlike() throws IOException {
        assertThat(seen("GET /flagd/v1/flags.json", "Zürich-Straße-1", StandardCharsets.UTF_8))
                .isEqualTo("Zürich-Straße-1");
    }

    private String seen(String name, Charset written) throws IOException {
        return seen("POST /ofrep/v1/evaluate/flags/tool.refund_payment", name, written);
    }

    private String seen(String asks, String name, Charset written) throws IOException {
        String head = asks + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + FakeTokens.of(system) + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2\r\nConnection: close\r\nX-Firebreak-Instance: ";
        byte[] request = (head + name + "\r\n\r\n{}").getBytes(written);
        assertThat(RawHttp.send(port, request)).startsWith("HTTP/1.1 200");
        await().until(() -> running.rows(system).size() == 1);
        return running.rows(system).stream().map(InstanceRow::name).findAny().orElseThrow();
    }
}
