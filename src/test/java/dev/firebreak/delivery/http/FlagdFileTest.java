package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The file to boot from, as flagd and its providers poll it. */
@DataPlaneTest
class FlagdFileTest {

    private static final String PATH = "/flagd/v1/flags.json";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    Reach reach;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
    }

    @Test
    void holdsEverySwitchWithWhatItServes() {
        definitions.contain(system, "limit.temperature");
        definitions.flip(system, "prompt.answer", "careful", new Scope.Match(Map.of("tenant", List.of("acme"))), null);
        JsonNode document = get().send().json();
        assertThat(document.path("metadata").path("flagSetId").stringValue()).isEqualTo(system.value());
        assertThat(document.path("flags").propertyNames()).hasSize(5);
        JsonNode temperature = document.path("flags").path("limit.temperature");
        assertThat(temperature.path("defaultVariant").stringValue()).isEqualTo("stopped");
        assertThat(temperature.path("variants").toString())
                .isEqualTo("{\"normal\":1.0,\"careful\":0.25,\"stopped\":0.25}");
        assertThat(document.path("flags")
                        .path("prompt.answer")
                        .path("targeting")
                        .toString())
                .isEqualTo("{\"if\":[{\"in\":[{\"var\":[\"tenant\",\"acme\"]},[\"acme\"]]},\"careful\",null]}");
    }

    @Test
    void isSentAgainOnlyAfterAChange() {
        String tag = get().send().etag();
        Exchange.Result same = get().header("If-None-Match", tag).send();
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        definitions.contain(system, "tool.refund_payment");
        Exchange.Result changed = get().header("If-None-Match", tag).send();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isNotEqualTo(tag);
    }

    @Test
    void headSaysHowLargeItIs() {
        Exchange.Result head = Exchange.of("HEAD", port, PATH).as(system).send();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo(
                        String.valueOf(get().send().text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
    }

    @Test
    void needsATokenOfTheSystem() {
        assertThat(Exchange.of("GET", port, PATH).send().status()).isEqualTo(401);
        assertThat(Exchange.of("GET", port, PATH)
                        .header("X-API-Key", FakeTokens.READ_ONLY)
                        .send()
                        .status())
                .isEqualTo(403);
        Exchange.Result post = Exchange.post(port, PATH).as(system).send();
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).isEqualTo("GET, OPTIONS");
    }

    @Test
    void whoeverKeepsACopyIsNoInstanceUnlessItGivesItsName() {
        String tag = get().send().etag();
        get().header("If-None-Match", tag).header("User-Agent", "curl/8").send();
        assertThat(reach.of(system).live()).isZero();
        get().header("X-Firebreak-Instance", "flagd-1").send();
        Exchange.of("GET", port, PATH + "?instance=flagd%2D2").as(system).send();
        Exchange.of("GET", port, PATH + "?instance=").as(system).send();
        await().untilAsserted(() -> assertThat(reach.callers(system, new SwitchKey("limit.temperature"))
                        .named())
                .extracting(Reach.CallerRow::name)
                .containsExactly("flagd-1", "flagd-2"));
    }

    private Exchange get() {
        return Exchange.of("GET", port, PATH).as(system);
    }
}
