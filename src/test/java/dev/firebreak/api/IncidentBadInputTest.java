package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What cannot be right of an incident is named by its field, and nothing is written down: so all that is refused is tried on
 * one incident. Its evidence is waited for once, which takes up to a second.
 */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentBadInputTest {
    private static final String INCIDENTS = "/api/v1/incidents";

    @LocalServerPort
    int port;

    private final String system = "bad-" + UUID.randomUUID();
    private Api carl = Api.at(0);
    private String path = "";

    @BeforeAll
    void declare() {
        Callers callers = new Callers(port);
        carl = callers.commander("carl");
        callers.person("vera", "viewer");
        Examples.define(callers.administrator(), system);
        path = declared(system);
        Examples.awaitEvidence(carl, path);
    }

    private String declared(String of) {
        return String.valueOf(carl.post(INCIDENTS, "{\"title\": \"x\", \"systems\": [\"" + of + "\"]}")
                .header("Location"));
    }

    /** For what is not refused; other tests of this console would read it again and again, were it for everybody. */
    private String declaredInPrivate() {
        String elsewhere = "bad-" + UUID.randomUUID();
        Examples.define(new Callers(port).administrator(), elsewhere);
        return String.valueOf(carl.post(
                        INCIDENTS,
                        "{\"title\": \"x\", \"systems\": [\"%s\"], \"private\": {\"people\": [\"carl\"]}}"
                                .formatted(elsewhere))
                .header("Location"));
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                wrong("title", "\"title\": \"\""),
                wrong("title", "\"title\": \" \""),
                wrong("title", "\"title\": null"),
                wrong("title", "\"title\": \"" + "x".repeat(201) + "\""),
                wrong("title", "\"title\": \"a\\u0007b\""),
                wrong("systems", "\"systems\": []"),
                wrong("systems", "\"systems\": null"),
                wrong("systems", "\"systems\": [\"no-such-system\"]"),
                wrong("systems[0]", "\"systems\": [\"a b\"]"),
                wrong("systems[1]", "\"systems\": [\"a\", null]"),
                wrong("impact.userHarm", "\"impact\": {\"userHarm\": 5}"),
                wrong("impact.userHarm", "\"impact\": {\"userHarm\": -1}"),
                wrong("impact.dataExposure", "\"impact\": {\"dataExposure\": \"3\"}"),
                wrong("impact.complianceRisk", "\"impact\": {\"complianceRisk\": 1.5}"),
                wrong("impact.businessImpact", "\"impact\": {\"businessImpact\": \"none\"}"),
                wrong("impact.userHarm", "\"impact\": {\"userHarm\": [1]}"),
                wrong("impact.moneyLost", "\"impact\": {\"moneyLost\": 1}"),
                wrong("circumstances[1]", "\"circumstances\": [\"uncontained\", \"rainy\"]"),
                wrong("severity", "\"severity\": \"SEV9\""),
                wrong("severity", "\"severity\": \"a b\""),
                wrong("reason", "\"severity\": \"SEV4\""),
                wrong("reason", "\"reason\": \" \""),
                wrong("summary", "\"summary\": \"" + "x".repeat(10_001) + "\""),
                wrong("startedAt", "\"startedAt\": \"2999-01-01T00:00:00Z\""),
                wrong("startedAt", "\"startedAt\": \"1999-01-01T00:00:00Z\""),
                wrong("startedAt", "\"startedAt\": \"yesterday\""),
                wrong("startedAt", "\"startedAt\": \"2026-01-01\""),
                wrong("startedAt", "\"startedAt\": \"2026-02-30T00:00:00Z\""),
                wrong("commander", "\"commander\": \"nobody-of-that-name\""),
                wrong("commander", "\"commander\": \"vera\""),
                wrong("flips[0]", "\"flips\": [\"not-an-id\"]"),
                wrong("private.people[0]", "\"private\": {\"people\": [\"nobody-of-that-name\"]}"),
                wrong("private.people[0]", "\"private\": {\"people\": [7]}"),
                wrong("private.roles[0]", "\"private\": {\"roles\": [\"king\"]}"),
                wrong("private.team", "\"private\": {\"team\": []}"),
                wrong("private", "\"private\": true"),
                wrong("drill", "\"drill\": \"yes\""));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void declarationsThatCannotBeRightAreRefused(String field, String part) {
        String name = part.substring(0, part.indexOf(':'));
        String body = "{" + (name.equals("\"title\"") ? "" : "\"title\": \"x\", ")
                + (name.equals("\"systems\"") ? "" : "\"systems\": [\"" + system + "\"], ") + part + "}";
        refused(carl.post(INCIDENTS, body), field);
        assertThat(carl.get(INCIDENTS + "?system=" + system)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                step("PATCH", "", "moments.lunch", "{\"moments\": {\"lunch\": \"2026-01-01T00:00:00Z\"}}"),
                step("PATCH", "", "moments.detected", "{\"moments\": {\"detected\": \"noon\"}, \"reason\": \"x\"}"),
                step("PATCH", "", "moments.declared", "{\"moments\": {\"declared\": null}, \"reason\": \"x\"}"),
                step("PATCH", "", "reason", "{\"moments\": {\"detected\": \"2026-01-01T00:00:00Z\"}}"),
                step("PATCH", "", "reason", "{\"reason\": \" \"}"),
                step("PATCH", "", "expectedVersion", "{\"expectedVersion\": -1}"),
                step("PATCH", "", "title", "{\"title\": \"\"}"),
                step("PATCH", "", "systems", "{\"systems\": []}"),
                step("PATCH", "", "severity", "{\"severity\": \"SEV9\"}"),
                step("PATCH", "", "private", "{\"private\": \"yes\"}"),
                step("POST", "/transitions", "to", "{\"to\": \"solved\"}"),
                step("POST", "/transitions", "to", "{\"to\": \"merged\"}"),
                step("POST", "/transitions", "to", "{\"reason\": \"x\"}"),
                step("POST", "/transitions", "reason", "{\"to\": \"cancelled\"}"),
                step("POST", "/notes", "text", "{\"text\": \" \"}"),
                step("POST", "/notes", "text", "{}"),
                step("POST", "/notes", "text", "{\"text\": \"\\u0001\"}"),
                step("POST", "/notes", "occurredAt", "{\"text\": \"x\", \"occurredAt\": \"2999-01-01T00:00:00Z\"}"),
                step("POST", "/notes", "occurredAt", "{\"text\": \"x\", \"occurredAt\": \"12:30\"}"),
                step("POST", "/corrections", "entry", "{\"text\": \"x\"}"),
                step("POST", "/corrections", "entry", "{\"entry\": 0, \"text\": \"x\"}"),
                step("POST", "/corrections", "text", "{\"entry\": 1, \"text\": \"\"}"),
                step("POST", "/updates", "audience", "{\"text\": \"x\", \"audience\": \"press\"}"),
                step(
                        "POST",
                        "/updates",
                        "text",
                        "{\"text\": \"" + "x".repeat(20_001) + "\", \"audience\": \"internal\"}"),
                step("PUT", "/roles/commander", "person", "{\"person\": \"nobody-of-that-name\"}"),
                step("PUT", "/roles/scribe", "person", "{\"person\": \"vera\"}"),
                step("PUT", "/roles/a%20b", "role", "{\"person\": \"carl\"}"),
                step("POST", "/merges", "into", "{\"reason\": \"x\"}"),
                step("POST", "/merges", "into", "{\"into\": \"\", \"reason\": \"x\"}"),
                step("POST", "/merges", "reason", "{\"into\": \"INC-1\"}"),
                step("POST", "/flips", "flips", "{\"flips\": []}"),
                step("POST", "/flips", "flips[0]", "{\"flips\": [\"x\"]}"),
                step("POST", "/restores", "reason", "{}"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void stepsThatCannotBeRightAreRefused(String method, String below, String field, String body) {
        String before = carl.get(path + "/timeline").body();
        refused(carl.call(method, path + below, body), field);
        assertThat(carl.get(path + "/timeline").body()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nothing = INCIDENTS + "/INC-999999999";
        assertThat(carl.get(nothing).at("/type")).endsWith("/unknown-incident");
        assertThat(carl.get(INCIDENTS + "/OPS-7").status()).isEqualTo(404);
        assertThat(carl.get(nothing + "/timeline").status()).isEqualTo(404);
        assertThat(carl.post(nothing + "/notes", "{\"text\": \"x\"}").status()).isEqualTo(404);
        assertThat(carl.post(path + "/corrections", "{\"entry\": 999999999, \"text\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(carl.put(path + "/pins/999999999", "").status()).isEqualTo(404);
        assertThat(carl.put(path + "/pins/first", "").status()).isEqualTo(404);
        assertThat(carl.post(path + "/merges", "{\"into\": \"INC-999999999\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
        String seq = carl.get(declaredInPrivate() + "/timeline").at("/items/0/seq");
        assertThat(carl.put(path + "/pins/" + seq, "").status())
                .as("an entry of another incident")
                .isEqualTo(404);
    }

    /** However its characters are sent: as they are, as escapes, or more than one byte each. */
    @Test
    void aNoteMayHaveAMillionCharacters() {
        String its = declaredInPrivate();
        for (String character : List.of("x", "\\u00e9", "é")) {
            Api.Answer answer = carl.with("Idempotency-Key", UUID.randomUUID().toString())
                    .post(its + "/notes", "{\"text\": \"" + character.repeat(1_000_000) + "\"}");
            assertThat(answer.status())
                    .as("%s: %.300s", character, answer.body())
                    .isEqualTo(201);
            Api.Answer longer = carl.post(its + "/notes", "{\"text\": \"" + character.repeat(1_000_001) + "\"}");
            refused(longer, "text");
        }
        String seq = carl.get(its + "/timeline?limit=1").at("/items/0/seq");
        assertThat(carl.post(
                                its + "/corrections",
                                "{\"entry\": " + seq + ", \"text\": \"" + "\\n".repeat(499_999) + "x\"}")
                        .status())
                .isEqualTo(201);
        assertThat(carl.post(its + "/updates", "{\"text\": \"" + "x".repeat(1_100_000) + "\"}")
                        .status())
                .as("other bodies stay small")
                .isEqualTo(413);
    }

    private static Arguments wrong(String field, String part) {
        return Arguments.of(field, part);
    }

    private static Arguments step(String method, String below, String field, String body) {
        return Arguments.of(method, below, field, body);
    }

    private static void refused(Api.Answer answer, String field) {
        assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
        assertThat(answer.at("/errors/0/field")).as("%s", answer).isEqualTo(field);
    }
}
