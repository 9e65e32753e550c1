package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Changing an incident over HTTP, and who may. */
@ApiTest
class IncidentChangeTest {
    private static final String INCIDENTS = "/api/v1/incidents";

    @LocalServerPort
    int port;

    private final String system = "changed-" + UUID.randomUUID();
    private Callers callers = new Callers(0);
    private Api carl = Api.at(0);
    private Api rita = Api.at(0);
    private String path = "";

    @BeforeEach
    void declare() {
        callers = new Callers(port);
        carl = callers.commander("carl");
        rita = callers.person("rita", "responder");
        Examples.define(callers.administrator(), system);
        path = declared("");
    }

    @Test
    void partsThatAreNamedChangeAndOthersStay() {
        Api.Answer answer = patch(rita, """
                {"title": "Wrong refunds", "drill": true, "impact": {"userHarm": 4}, "circumstances": ["uncontained"],
                 "moments": {"detected": "2026-03-01T10:00:00Z", "impactStarted": "2026-03-01T09:00:00Z"},
                 "reason": "as the log says"}""");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/title")).isEqualTo("Wrong refunds");
        assertThat(answer.at("/summary")).isEqualTo("stays");
        assertThat(answer.json().path("drill").booleanValue()).isTrue();
        assertThat(answer.at("/severity/impact/userHarm")).isEqualTo("4");
        assertThat(answer.at("/severity/level")).isEqualTo("SEV1");
        assertThat(answer.at("/moments/detected")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(rita.get(path).json()).isEqualTo(answer.json());
        Api.Answer forgotten = patch(rita, "{\"moments\": {\"impactStarted\": null}, \"reason\": \"guessed\"}");
        assertThat(forgotten.json().at("/moments/impactStarted").isNull()).isTrue();
        assertThat(forgotten.at("/moments/detected")).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void flipsOfADrillSayThatTheyAreRehearsed() {
        String key = path.substring(path.lastIndexOf('/') + 1);
        String flips = "/api/v1/systems/" + system + "/switches/tool.refund/flips";
        String body = "{\"position\": \"disabled\", \"reason\": \"x\", \"incident\": \"" + key + "\"}";
        Api.Answer flip = rita.post(flips, body);
        assertThat(flip.at("/drill")).isEqualTo("false");
        assertThat(patch(rita, "{\"drill\": true}").at("/errors/0/field")).isEqualTo("reason");
        patch(rita, "{\"drill\": true, \"reason\": \"a rehearsal\"}");
        String again = "/api/v1/flips/" + flip.at("/id");
        assertThat(rita.get(again).at("/drill")).isEqualTo("true");
        patch(rita, "{\"private\": {\"people\": [\"carl\"]}}");
        Api.Answer outside = callers.person("vic", "viewer").get(again);
        assertThat(outside.at("/drill")).as("kept from them").isEqualTo("false");
        assertThat(rita.post(flips, body).at("/drill")).as("of their own").isEqualTo("true");
        patch(rita, "{\"drill\": false, \"reason\": \"it was real\"}");
        assertThat(rita.get(again).at("/drill")).isEqualTo("false");
    }

    @Test
    void allChangesOrNothingDoes() {
        JsonNode before = rita.get(path).json();
        String entries = rita.get(path + "/timeline").body();
        Api.Answer answer = patch(rita, """
                {"title": "Half", "private": {"people": ["carl"]}, "severity": "SEV1",
                 "moments": {"detected": "2026-03-01T10:00:00Z", "closed": "2999-03-01T10:00:00Z"}, "reason": "x"}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo("moments.closed");
        assertThat(rita.get(path).json()).isEqualTo(before);
        assertThat(rita.get(path + "/timeline").body()).isEqualTo(entries);
        assertThat(callers.person("vic", "viewer").get(path).status()).isEqualTo(200);
    }

    @Test
    void whoeverLookedAtAnOlderVersionIsTold() {
        String version = rita.get(path).at("/version");
        Api.Answer first = patch(rita, "{\"title\": \"B\", \"expectedVersion\": " + version + "}");
        assertThat(first.status()).as("%s", first).isEqualTo(200);
        Api.Answer second = patch(rita, "{\"title\": \"C\", \"expectedVersion\": " + version + "}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/type")).endsWith("/version-changed");
        assertThat(rita.get(path).at("/title")).isEqualTo("B");
    }

    @Test
    void aLowerSeverityIsForTheCommanderAndNeedsAReason() {
        assertThat(patch(rita, "{\"severity\": \"SEV1\"}").at("/severity/level"))
                .isEqualTo("SEV1");
        Api.Answer refused = patch(rita, "{\"severity\": \"SEV4\", \"reason\": \"not so bad\"}");
        assertThat(refused.status()).as("%s", refused).isEqualTo(403);
        assertThat(patch(carl, "{\"severity\": \"SEV4\"}").at("/errors/0/field"))
                .isEqualTo("reason");
        Api.Answer lower = patch(carl, "{\"severity\": \"SEV4\", \"reason\": \"not so bad\"}");
        assertThat(lower.at("/severity/level")).isEqualTo("SEV4");
        assertThat(lower.json().at("/severity/byRule").booleanValue()).isFalse();
        Api.Answer byRule = patch(carl, "{\"severity\": \"rule\"}");
        assertThat(byRule.json().at("/severity/byRule").booleanValue())
                .as("%s", byRule)
                .isTrue();
        carl.put(path + "/roles/commander", "{\"person\": \"rita\"}");
        patch(rita, "{\"severity\": \"SEV1\"}");
        assertThat(patch(rita, "{\"severity\": \"SEV3\", \"reason\": \"I command it\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPrivateOneIsNotThereForOthers() {
        String secret = declared(", \"private\": {\"people\": [\"rita\"], \"roles\": [\"administrator\"]}");
        Api.Answer seen = rita.get(secret);
        assertThat(seen.json().path("private").toString())
                .isEqualTo("{\"people\":[\"rita\"],\"roles\":[\"administrator\"]}");
        Api vic = callers.person("vic", "viewer");
        Api.Answer hidden = vic.get(secret);
        Api.Answer unknown = vic.get(INCIDENTS + "/INC-999999999");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.at("/type")).isEqualTo(unknown.at("/type"));
        assertThat(hidden.at("/detail")
                        .replace(secret.substring(INCIDENTS.length() + 1), "")
                        .length())
                .isEqualTo(unknown.at("/detail").replace("INC-999999999", "").length());
        assertThat(vic.get(secret + "/timeline").status()).isEqualTo(404);
        assertThat(vic.get(secret + "/updates").status()).isEqualTo(404);
        assertThat(callers.administrator().get(secret).status()).isEqualTo(200);
        assertThat(vic.get(INCIDENTS + "?limit=500&system=" + system).body())
                .doesNotContain(secret.substring(INCIDENTS.length() + 1) + "\"");
        Api.Answer open = rita.call("PATCH", secret, "{\"private\": null, \"reason\": \"nothing to hide any more\"}");
        assertThat(open.json().has("private")).as("%s", open).isFalse();
        assertThat(vic.get(secret).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotRespondChangesNothing() {
        String entries = carl.get(path + "/timeline").body();
        for (Api reader : java.util.List.of(callers.person("vic", "viewer"), callers.scope("read"))) {
            assertThat(patch(reader, "{\"title\": \"x\"}").status()).isEqualTo(403);
            assertThat(reader.post(INCIDENTS, "{\"title\": \"x\", \"systems\": [\"" + system + "\"]}")
                            .status())
                    .isEqualTo(403);
            assertThat(reader.post(path + "/notes", "{\"text\": \"x\"}").status())
                    .isEqualTo(403);
            assertThat(reader.post(path + "/transitions", "{\"to\": \"active\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(reader.put(path + "/roles/scribe", "{\"person\": \"vic\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(reader.get(path).status()).isEqualTo(200);
        }
        assertThat(rita.post(path + "/restores", "{\"reason\": \"x\"}").status())
                .as("a responder may not restore")
                .isEqualTo(403);
        assertThat(carl.get(path + "/timeline").body()).isEqualTo(entries);
    }

    @Test
    void aTokenByItselfRespondsButDoesNotCommand() {
        Api token = callers.scope("respond");
        Api.Answer declared = token.post(INCIDENTS, "{\"title\": \"By a token\", \"systems\": [\"" + system + "\"]}");
        assertThat(declared.status()).as("%s", declared).isEqualTo(201);
        assertThat(declared.at("/declaredBy/name")).isEqualTo("respond only");
        assertThat(declared.json().path("declaredBy").has("id")).isFalse();
        String its = String.valueOf(declared.header("Location"));
        assertThat(token.post(its + "/transitions", "{\"to\": \"active\"}").status())
                .isEqualTo(200);
        Api.Answer command = token.put(its + "/roles/commander", "{\"person\": \"respond only\"}");
        assertThat(command.at("/errors/0/field")).as("%s", command).isEqualTo("person");
    }

    @Test
    void aTokenThatMayOnlyRestoreRestores() {
        carl.post(
                "/api/v1/systems/" + system + "/switches/tool.lookup/flips",
                "{\"position\": \"off\", \"reason\": \"x\", \"incident\": \"%s\"}"
                        .formatted(path.substring(INCIDENTS.length() + 1)));
        carl.post(path + "/transitions", "{\"to\": \"active\"}");
        Api.Answer restored = callers.scope("restore").post(path + "/restores", "{\"reason\": \"fixed\"}");
        assertThat(restored.status()).as("%s", restored).isEqualTo(201);
        assertThat(carl.get(path).at("/state")).isEqualTo("restoring");
    }

    private String declared(String more) {
        Api.Answer answer = carl.post(
                INCIDENTS,
                "{\"title\": \"Refunds\", \"summary\": \"stays\", \"systems\": [\"%s\"]%s}".formatted(system, more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        String declared = String.valueOf(answer.header("Location"));
        Examples.awaitEvidence(carl, more.isEmpty() ? declared : path);
        return declared;
    }

    private Api.Answer patch(Api by, String body) {
        return by.call("PATCH", path, body);
    }
}
