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
import tools.jackson.databind.JsonNode;

/** What goes over the wire, byte for byte: reference of OFREP 0.3.0 and of what published clients need beyond it. */
@DataPlaneTest
class OfrepExchangesTest {

    private static final String SINGLE = "/ofrep/v1/evaluate/flags/";
    private static final String BULK = "/ofrep/v1/evaluate/flags";

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
    void aSwitchAtRestServesItsNormalPosition() {
        assertThat(ask("tool.refund_payment").page()).isEqualTo("""
                        200
                        vary: Origin
                        content-type: application/json
                        {"key":"tool.refund_payment","value":true,"reason":"STATIC","variant":"normal",\
                        "metadata":{"revision":2,"since":"2026-11-22T03:00:00Z"}}
                        """);
    }

    @Test
    void aContainedSwitchServesThePositionWithItsIncident() {
        definitions.flip(system, "tool.refund_payment", "stopped", Scope.EVERYONE, "INC-42");
        assertThat(ask("tool.refund_payment").text())
                .isEqualTo(
                        "{\"key\":\"tool.refund_payment\",\"value\":false,\"reason\":\"STATIC\",\"variant\":\"stopped\","
                                + "\"metadata\":{\"revision\":7,\"since\":\"2026-11-22T03:00:00Z\",\"incident\":\"INC-42\"}}");
    }

    @Test
    void decimalsAlwaysHaveADecimalPoint() {
        assertThat(ask("limit.temperature").text()).contains("\"value\":1.0,");
        definitions.contain(system, "limit.temperature");
        assertThat(ask("limit.temperature").text()).contains("\"value\":0.25,");
    }

    @Test
    void integersTextsAndObjectsKeepTheirForm() {
        assertThat(ask("limit:amount").text()).contains("\"value\":200,");
        assertThat(ask("prompt.answer").text()).contains("\"value\":\"v7 ü\",");
        assertThat(ask("limit.requests").text()).contains("\"value\":{\"chat\":20,\"mail\":5},");
    }

    @Test
    void keysMayBeUrlEncoded() {
        assertThat(ask("limit%3Aamount").status()).isEqualTo(200);
        assertThat(ask("tool%2Erefund_payment").status()).isEqualTo(200);
    }

    @Test
    void reasonsSayWhetherTheContextDecided() {
        definitions.flip(system, "tool.refund_payment", "stopped", new Scope.Share(1), null);
        definitions.flip(system, "prompt.answer", "stopped", new Scope.Match(Map.of("tenant", List.of("acme"))), null);
        assertThat(ask("tool.refund_payment").json().path("reason").stringValue())
                .isEqualTo("SPLIT");
        assertThat(ask("prompt.answer").json().path("reason").stringValue()).isEqualTo("TARGETING_MATCH");
        assertThat(ask("prompt.answer", "{\"context\":{\"tenant\":\"globex\"}}")
                        .json()
                        .path("variant")
                        .stringValue())
                .isEqualTo("normal");
    }

    @Test
    void aContextMayBeMissingInAnyWay() {
        for (String body :
                List.of("", "{}", "{\"context\":null}", "{\"context\":{}}", "{\"context\":{\"targetingKey\":null}}")) {
            assertThat(ask("tool.refund_payment", body).status()).as(body).isEqualTo(200);
            assertThat(bulk(body).send().status()).as(body).isEqualTo(200);
        }
    }

    @Test
    void anUnknownSwitchIsNotFound() {
        assertThat(ask("tool.none").page()).isEqualTo("""
                        404
                        vary: Origin
                        content-type: application/json
                        {"key":"tool.none","errorCode":"FLAG_NOT_FOUND","errorDetails":"There is no switch \\"tool.none\\" in %s."}
                        """.formatted(system));
    }

    @Test
    void withoutAGoodTokenNobodyIsAnswered() {
        assertThat(Exchange.post(port, BULK).body("{}").send().page()).isEqualTo("""
                        401
                        www-authenticate: Bearer realm="firebreak"
                        vary: Origin
                        content-type: application/json
                        {"errorCode":"GENERAL","errorDetails":"Send a valid token as \\"Authorization: Bearer …\\" or \
                        \\"X-API-Key: …\\". This one is missing, expired or revoked."}
                        """);
        Exchange.Result wrongScope = Exchange.post(port, SINGLE + "x")
                .header("X-API-Key", FakeTokens.READ_ONLY)
                .send();
        assertThat(wrongScope.status()).isEqualTo(403);
        assertThat(wrongScope.json().path("key").stringValue()).isEqualTo("x");
    }

    @Test
    void aTokenMayComeAsApiKey() {
        assertThat(Exchange.post(port, BULK)
                        .header("x-api-key", FakeTokens.of(system))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void bulkAnswersEverySwitchInOrderWithATag() {
        Exchange.Result all = bulk("{}").send();
        assertThat(all.json().path("flags").valueStream().map(flag -> flag.path("key")
                        .stringValue()))
                .containsExactly(
                        "tool.refund_payment", "prompt.answer", "limit:amount", "limit.temperature", "limit.requests");
        assertThat(all.json().path("metadata").toString()).isEqualTo("{\"system\":\"" + system + "\",\"revision\":6}");
        assertThat(all.etag()).matches("\"[0-9a-f]{32}-[A-Za-z0-9_-]{8}\"");
    }

    @Test
    void bulkEqualsSingles() {
        for (JsonNode flag : bulk("{}").send().json().path("flags")) {
            assertThat(ask(flag.path("key").stringValue()).json()).isEqualTo(flag);
        }
    }

    @Test
    void whoeverHasItAlreadyGetsNoBody() {
        String tag = bulk("{}").send().etag();
        for (String header : List.of(
                tag, "W/" + tag, "\"other\", " + tag, "*", tag.replace("\"", ""), "\"a\",W/" + tag + ",\"b\"")) {
            Exchange.Result again = bulk("{}").header("If-None-Match", header).send();
            assertThat(again.status()).as(header).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.etag()).isEqualTo(tag);
        }
        for (String header : List.of("\"other\"", "", tag + "x", "\"" + tag)) {
            assertThat(bulk("{}").header("If-None-Match", header).send().status())
                    .as(header)
                    .isEqualTo(200);
        }
    }

    @Test
    void severalHeadersAreOneList() {
        String tag = bulk("{}").send().etag();
        assertThat(bulk("{}")
                        .header("If-None-Match", "\"other\"")
                        .header("If-None-Match", tag)
                        .send()
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aFlipIsServedByTheNextEvaluation() {
        for (int round = 0; round < 20; round++) {
            String before = bulk("{}").send().etag();
            assertThat(ask("tool.refund_payment").text()).contains("\"value\":true");
            definitions.contain(system, "tool.refund_payment");
            assertThat(ask("tool.refund_payment").text()).contains("\"value\":false");
            Exchange.Result after = bulk("{}").header("If-None-Match", before).send();
            assertThat(after.status()).isEqualTo(200);
            assertThat(after.text()).contains("\"variant\":\"stopped\"");
            definitions.restoreAll(system);
        }
    }

    @Test
    void theTagTellsContextsApart() {
        definitions.flip(system, "prompt.answer", "stopped", new Scope.Match(Map.of("tenant", List.of("acme"))), null);
        Exchange.Result acme = bulk("{\"context\":{\"targetingKey\":\"u1\",\"tenant\":\"acme\"}}")
                .send();
        Exchange.Result globex = bulk("{\"context\":{\"targetingKey\":\"u1\",\"tenant\":\"globex\"}}")
                .header("If-None-Match", acme.etag())
                .send();
        assertThat(globex.status()).isEqualTo(200);
        assertThat(globex.etag()).isNotEqualTo(acme.etag());
        assertThat(bulk("{\"context\":{\"targetingKey\":\"u2\",\"tenant\":\"initech\"}}")
                        .header("If-None-Match", globex.etag())
                        .send()
                        .status())
                .isEqualTo(304);
    }

    @Test
    void hintsOfAnEventAreTaken() {
        for (String query : List.of(
                "?flagConfigEtag=%22abc%22&flagConfigLastModified=1771622898",
                "?flagConfigLastModified=2026-02-20T21:28:18Z",
                "?flagConfigLastModified=2026-02-20T21:28:18%2B01:00",
                "?anything=else")) {
            assertThat(bulk(query, "{}").status()).as(query).isEqualTo(200);
        }
        for (String query : List.of(
                "?flagConfigEtag=",
                "?flagConfigEtag=%00",
                "?flagConfigEtag=" + "a".repeat(257),
                "?flagConfigLastModified=-1",
                "?flagConfigLastModified=",
                "?flagConfigLastModified=yesterday",
                "?flagConfigLastModified=1.5",
                "?flagConfigLastModified=2026-13-01T00:00:00Z")) {
            Exchange.Result refused = bulk(query, "{}");
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.json().path("errorDetails").stringValue()).contains("flagConfig");
        }
    }

    @Test
    void onlyPostEvaluates() {
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE")) {
            Exchange.Result refused = Exchange.of(method, port, BULK).as(system).send();
            assertThat(refused.page()).as(method).isEqualTo("""
                            405
                            allow: POST, OPTIONS
                            vary: Origin
                            content-type: application/json
                            {"errorCode":"GENERAL","errorDetails":"Use POST here."}
                            """);
        }
        assertThat(Exchange.of("HEAD", port, BULK).as(system).send().status()).isEqualTo(405);
    }

    @Test
    void otherPathsAreNotFoundInJson() {
        for (String path : List.of("/ofrep/v1/configuration", "/ofrep", "/ofrep/v1/evaluate/flags/", "/flagd/v2/x")) {
            Exchange.Result refused = Exchange.post(port, path).as(system).send();
            assertThat(refused.status()).as(path).isEqualTo(404);
            assertThat(refused.json().path("errorCode").stringValue()).isEqualTo("GENERAL");
        }
    }

    @Test
    void pagesOfAllowedOriginsMayAsk() {
        Exchange.Result preflight = Exchange.of("OPTIONS", port, BULK)
                .header("Origin", "https://app.example.com")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-none-match")
                .send();
        assertThat(preflight.page()).isEqualTo("""
                        204
                        allow: POST, OPTIONS
                        access-control-allow-origin: https://app.example.com
                        access-control-allow-methods: POST
                        access-control-allow-headers: Authorization, X-API-Key, Content-Type, If-None-Match, X-Firebreak-Instance
                        access-control-expose-headers: ETag
                        vary: Origin
                        """);
        Exchange.Result answer =
                bulk("{}").header("Origin", "https://app.example.com").send();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example.com");
        assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("ETag");
    }

    @Test
    void pagesOfOtherOriginsMayNot() {
        Exchange.Result preflight = Exchange.of("OPTIONS", port, BULK)
                .header("Origin", "https://evil.example.com")
                .header("Access-Control-Request-Method", "POST")
                .send();
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        assertThat(preflight.header("Access-Control-Allow-Headers")).isNull();
    }

    @Test
    void anErrorCanBeReadByAllowedPagesToo() {
        Exchange.Result refused = Exchange.post(port, BULK)
                .header("Origin", "https://app.example.com")
                .send();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example.com");
    }

    private Exchange.Result ask(String key) {
        return ask(key, "{\"context\":{}}");
    }

    private Exchange.Result ask(String key, String body) {
        return Exchange.post(port, SINGLE + key).as(system).body(body).send();
    }

    private Exchange bulk(String body) {
        return Exchange.post(port, BULK).as(system).body(body);
    }

    private Exchange.Result bulk(String query, String body) {
        return Exchange.post(port, BULK + query).as(system).body(body).send();
    }
}
