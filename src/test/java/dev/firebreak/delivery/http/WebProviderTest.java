package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The requests that the published web provider (0.4.3) sends, in its order: it keeps its tag when the context changes
 * under the same targeting key, and keeps what it has on a 304.
 */
@DataPlaneTest
class WebProviderTest {

    private static final String ORIGIN = "https://app.example.com";
    private static final String GLOBEX = "{\"context\":{\"targetingKey\":\"user-1\",\"tenant\":\"globex\"}}";
    private static final String ACME = "{\"context\":{\"targetingKey\":\"user-1\",\"tenant\":\"acme\"}}";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
    }

    @Test
    void aPageSeesEachFlipAndNothingTwice() {
        Exchange.Result first = ask("", GLOBEX, null);
        assertThat(first.status()).isEqualTo(200);
        assertThat(ask("", GLOBEX, first.etag()).status()).isEqualTo(304);

        definitions.contain(system, "prompt.answer");
        String hints = "?flagConfigEtag=%22r7%22&flagConfigLastModified=1771622898";
        Exchange.Result afterFlip = ask(hints, GLOBEX, first.etag());
        assertThat(afterFlip.status()).isEqualTo(200);
        assertThat(afterFlip.text()).contains("\"variant\":\"stopped\"");
        assertThat(ask("", GLOBEX, afterFlip.etag()).status()).isEqualTo(304);
    }

    @Test
    void anotherContextUnderTheSameTargetingKeyIsNoReasonToKeepOldValues() {
        definitions.flip(
                system, "tool.refund_payment", "stopped", new Scope.Match(Map.of("tenant", List.of("acme"))), null);
        Exchange.Result globex = ask("", GLOBEX, null);
        assertThat(variant(globex)).isEqualTo("normal");

        Exchange.Result acme = ask("", ACME, globex.etag());
        assertThat(acme.status()).isEqualTo(200);
        assertThat(variant(acme)).isEqualTo("stopped");

        Exchange.Result back = ask("", GLOBEX, acme.etag());
        assertThat(back.status()).isEqualTo(200);
        assertThat(variant(back)).isEqualTo("normal");
        assertThat(back.etag()).isEqualTo(globex.etag());
    }

    @Test
    void theTagCoversTheStreamThatIsOffered() {
        Exchange.Result one = asPage("page-1", null);
        Exchange.Result other = asPage("page-2", one.etag());
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.etag()).isNotEqualTo(one.etag());
        assertThat(other.json().path("flags")).isEqualTo(one.json().path("flags"));
        assertThat(Pages.path(other)).isNotEqualTo(Pages.path(one));
        assertThat(asPage("page-1", one.etag()).status()).isEqualTo(304);
        definitions.contain(system, "prompt.answer");
        Exchange.Result after = asPage("page-1", one.etag());
        assertThat(after.status()).isEqualTo(200);
        assertThat(Pages.path(after)).isEqualTo(Pages.path(one));
    }

    @Test
    void aFileToBootFromOffersNoStream() {
        assertThat(Exchange.of("GET", port, "/flagd/v1/flags.json")
                        .as(system)
                        .send()
                        .text())
                .doesNotContain("eventStreams");
    }

    @Test
    void theBrowserLetsThePageReadTheTag() {
        Exchange.Result preflight = Exchange.of("OPTIONS", port, "/ofrep/v1/evaluate/flags")
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header(
                        "Access-Control-Request-Headers",
                        "authorization,content-type,if-none-match,x-firebreak-instance")
                .send();
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(String.valueOf(preflight.header("Access-Control-Allow-Headers"))
                        .toLowerCase(java.util.Locale.ROOT))
                .contains("authorization", "content-type", "if-none-match", "x-firebreak-instance");
        assertThat(ask("", GLOBEX, null).header("Access-Control-Expose-Headers"))
                .isEqualTo("ETag");
    }

    private Exchange.Result ask(String query, String body, @org.jspecify.annotations.Nullable String tag) {
        Exchange exchange = Exchange.post(port, "/ofrep/v1/evaluate/flags" + query)
                .as(system)
                .header("Origin", ORIGIN)
                .body(body);
        return (tag == null ? exchange : exchange.header("If-None-Match", tag)).send();
    }

    private Exchange.Result asPage(String name, @org.jspecify.annotations.Nullable String tag) {
        Exchange exchange = new Pages(port, system).ask(name);
        return (tag == null ? exchange : exchange.header("If-None-Match", tag)).send();
    }

    private static String variant(Exchange.Result answer) {
        return answer.json().path("flags").get(0).path("variant").stringValue();
    }
}
