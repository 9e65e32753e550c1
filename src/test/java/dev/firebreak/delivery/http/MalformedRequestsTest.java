package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over a hundred bad requests to each endpoint: every answer is a 4xx that says what is wrong, in JSON, and never 429. */
@DataPlaneTest
class MalformedRequestsTest {

    private static final String GOOD =
            "{\"context\":{\"targetingKey\":\"user-1\",\"tenant\":\"acmü\",\"n\":[1,2.5,true,null,{\"a\":{}}]}}";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ofrep/v1/evaluate/flags", "/ofrep/v1/evaluate/flags/tool.refund_payment"})
    void brokenBodiesAreRefused(String path) {
        assertThat(Exchange.post(port, path).as(system).body(GOOD).send().status())
                .isEqualTo(200);
        truncated().forEach(body -> refused(400, send(path, body)));
        wrongTypes().forEach(body -> refused(400, send(path, utf8(body))));
        notUtf8().forEach(body -> refused(400, send(path, body)));
        beyondLimits().forEach(body -> refused(400, send(path, utf8(body))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ofrep/v1/evaluate/flags", "/ofrep/v1/evaluate/flags/tool.refund_payment"})
    void hugeBodiesAreRefused(String path) {
        byte[] huge = utf8("{\"context\":{\"a\":\"" + "x".repeat(300_000) + "\"}}");
        refused(413, send(path, huge));
        refused(413, Exchange.post(port, path).as(system).chunked(huge).send());
        byte[] large = utf8("{\"context\":{\"a\":\"" + "x".repeat(250_000) + "\"}}");
        assertThat(send(path, large).status()).isEqualTo(200);
        assertThat(Exchange.post(port, path).as(system).chunked(large).send().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ofrep/v1/evaluate/flags", "/ofrep/v1/evaluate/flags/tool.refund_payment"})
    void otherEncodingsAreRefused(String path) {
        refused(
                415,
                Exchange.post(port, path)
                        .as(system)
                        .header("Content-Encoding", "gzip")
                        .chunked(utf8("{}"))
                        .send());
        refused(
                415,
                Exchange.post(port, path)
                        .as(system)
                        .header("Content-Type", "application/json; charset=iso-8859-1")
                        .chunked(utf8("{}"))
                        .send());
        for (String lenient : List.of(
                "text/plain", "application/json;charset=UTF-8", "nonsense", "application/x-www-form-urlencoded")) {
            assertThat(Exchange.post(port, path)
                            .as(system)
                            .header("Content-Type", lenient)
                            .chunked(utf8("{}"))
                            .send()
                            .status())
                    .as(lenient)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ofrep/v1/evaluate/flags", "/ofrep/v1/evaluate/flags/tool.refund_payment"})
    void badTokensAreRefused(String path) {
        for (String authorization :
                List.of("", "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Bearer a b c", "evaluates")) {
            refused(
                    401,
                    Exchange.post(port, path)
                            .header("Authorization", authorization)
                            .send());
        }
        refused(
                401,
                Exchange.post(port, path).header("X-API-Key", "x".repeat(4_000)).send());
        refused(
                403,
                Exchange.post(port, path)
                        .header("X-API-Key", FakeTokens.READ_ONLY)
                        .send());
        refused(
                404,
                Exchange.post(port, path).as(new SystemKey("never-defined")).send());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tool.none",
                "%20",
                "a%20b",
                "a+b",
                "%E2%82%AC",
                "tool.refund_payment/x",
                "tool.refund_payment;x=1",
                "a%22b",
                "%3Cscript%3E",
                "..%2e",
                "TOOL.REFUND_PAYMENT"
            })
    void unknownKeysAreRefused(String key) {
        refused(
                404,
                Exchange.post(port, "/ofrep/v1/evaluate/flags/" + key)
                        .as(system)
                        .body("{}")
                        .send());
        refused(
                404,
                Exchange.post(port, "/ofrep/v1/evaluate/flags/" + key + "x".repeat(3_000))
                        .as(system)
                        .body("{}")
                        .send());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ofrep/v1/evaluate/flags/%00",
                "/ofrep/v1/evaluate/flags/%FF",
                "/ofrep/v1/evaluate/flags/a%2Fb",
                "/ofrep/v1/evaluate/flags/%zz",
                "/ofrep/v1/evaluate/flags/%",
                "/ofrep/v1/evaluate/flags/a|b",
                "/ofrep/v1/evaluate/flags/a\\b",
                "/ofrep/v1/evaluate/flags/[a]",
                "/ofrep/v1/evaluate/flags/\u00fc",
                "/ofrep/v1/evaluate/flags?x={y}"
            })
    void whatIsNoHttpIsRefusedInJsonToo(String path) throws IOException {
        String answer =
                RawHttp.send(port, "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("json").contains("\"errorDetails\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "%00", "%E9", "%zz", "..%2F..%2Fadmin"})
    void aKeyThatTheServerRefusesIsAnsweredInOfrepsFormToPagesToo(String key) throws IOException {
        String answer = fromPage("POST /ofrep/v1/evaluate/flags/" + key, "https://app.example.com");
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nAccess-Control-Allow-Origin: https://app.example.com\r\n", "\r\nVary: Origin\r\n");
        JsonNode body = body(answer);
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("key", "errorCode", "errorDetails");
        assertThat(body.path("errorCode").stringValue()).isEqualTo("PARSE_ERROR");
        assertThat(fromPage("POST /ofrep/v1/evaluate/flags/" + key, "https://evil.example.com"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ofrep/v1/evaluate/flags/tool.refund_payment", "/ofrep/v1/evaluate/flags", "/ofrep/else"})
    void traceIsAnsweredInOfrepsFormToPagesToo(String path) throws IOException {
        String answer = fromPage("TRACE " + path, "https://app.example.com");
        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains(
                        "\r\nAllow: POST, OPTIONS\r\n", "\r\nAccess-Control-Allow-Origin: https://app.example.com\r\n");
        assertThat(body(answer).path("errorCode").stringValue()).isEqualTo("GENERAL");
        assertThat(body(answer).path("errorDetails").stringValue()).isEqualTo("Use POST here.");
        assertThat(body(answer).path("key").stringValue(null))
                .isEqualTo(path.endsWith("payment") ? "tool.refund_payment" : null);
    }

    @Test
    void whatTheServerRefusesElsewhereStaysAProblem() throws IOException {
        String answer = fromPage("POST /api/v1/systems/a%2Fb", "https://app.example.com");
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .doesNotContain("errorCode", "Access-Control");
    }

    private String fromPage(String line, String origin) throws IOException {
        return RawHttp.send(
                port,
                line + " HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    private static JsonNode body(String answer) {
        assertThat(answer).contains("\r\nContent-Type: application/json");
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /ofrep/v1/evaluate/flags HTTP/1.1\r\n\r\n",
                "POST /ofrep/v1/evaluate/flags HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST /ofrep/v1/evaluate/flags HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"
            })
    void brokenHeadersAreRefused(String request) throws IOException {
        assertThat(RawHttp.send(port, request)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void headersBeyondTheLimitAreRefused() throws IOException {
        String request = "POST /ofrep/v1/evaluate/flags HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                + "\r\n\r\n";
        assertThat(RawHttp.send(port, request)).startsWith("HTTP/1.1 4");
    }

    private Exchange.Result send(String path, byte[] body) {
        return Exchange.post(port, path).as(system).body(body).send();
    }

    private static void refused(int status, Exchange.Result answer) {
        String what = answer.response().request() + " " + answer.text();
        assertThat(answer.status()).as(what).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/json");
        assertThat(answer.json().path("errorCode").stringValue()).as(what).isNotEmpty();
        assertThat(answer.json().path("errorDetails").stringValue())
                .as(what)
                .isNotEmpty()
                .doesNotContain("Exception", "tools.jackson", "\tat ");
    }

    private static Stream<byte[]> truncated() {
        byte[] good = utf8(GOOD);
        return IntStream.range(1, good.length).mapToObj(length -> java.util.Arrays.copyOf(good, length));
    }

    private static List<String> wrongTypes() {
        return List.of(
                "null",
                "true",
                "1",
                "\"text\"",
                "[]",
                "[{}]",
                "{\"context\":[]}",
                "{\"context\":\"text\"}",
                "{\"context\":1}",
                "{\"context\":true}",
                "{\"context\":{\"targetingKey\":1}}",
                "{\"context\":{\"targetingKey\":true}}",
                "{\"context\":{\"targetingKey\":[]}}",
                "{\"context\":{\"targetingKey\":{}}}",
                "{} {}",
                "{}x",
                "{'context':{}}",
                "{context:{}}",
                "{\"context\":{},}",
                "{\"context\":{\"a\":01}}",
                "{\"context\":{\"a\":.5}}",
                "{\"context\":{\"a\":NaN}}",
                "{\"context\":{\"a\":+1}}",
                "{\"context\":{\"a\":\"\\x\"}}",
                "{\"context\":{\"a\":\"\\ud800x\\u12\"}}",
                "{\"context\":{\"a\":\"line\nbreak\"}}",
                "{\"context\":{\"a\":tru}}",
                "{/*c*/}",
                "context=1",
                "<xml/>",
                "\u0000",
                " ");
    }

    private static List<byte[]> notUtf8() {
        return List.of(
                GOOD.getBytes(StandardCharsets.ISO_8859_1),
                GOOD.getBytes(StandardCharsets.UTF_16),
                GOOD.getBytes(StandardCharsets.UTF_16LE),
                GOOD.getBytes(StandardCharsets.UTF_16BE),
                GOOD.getBytes(java.nio.charset.Charset.forName("UTF-32")),
                new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'},
                new byte[] {(byte) 0xFF},
                new byte[] {0});
    }

    private static List<String> beyondLimits() {
        return List.of(
                "[".repeat(10_000),
                "{\"context\":" + "{\"a\":".repeat(100) + "1" + "}".repeat(101),
                "{\"context\":{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}}",
                "{\"context\":{\"a\":" + "9".repeat(2_000) + "}}",
                "{\"context\":{\"" + "n".repeat(60_000) + "\":1}}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
