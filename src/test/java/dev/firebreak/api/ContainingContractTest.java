package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Defining and containing over HTTP, as PRODUCT.md fixes it. */
@ApiTest
class ContainingContractTest {
    private static final String DISABLE = """
            {"position": "disabled", "reason": "forged order ids", "expiresIn": "PT1H", "onExpiry": "ask",
             "scope": {"share": 100}, "incident": "INC-42"}""";

    @LocalServerPort
    int port;

    private final String system = "containing-" + UUID.randomUUID();
    private final String path = "/api/v1/systems/" + system;
    private final String refund = path + "/switches/tool.refund";
    private Api ada = Api.at(0);

    @BeforeEach
    void defineSystem() {
        ada = new Callers(port).administrator();
        Examples.define(ada, system);
    }

    /** Whether a flip was made on somebody's behalf can be told from the answer alone. */
    @Test
    void aTokenByItselfNamesNoPerson() {
        Api.Answer answer = new Callers(port).scope("contain").post(refund + "/flips", DISABLE);
        assertThat(answer.at("/by/kind")).isEqualTo("token");
        assertThat(answer.json().path("by").has("person")).isFalse();
    }

    /** As on the board, where a reason that turns its line around would be read as something else. */
    @Test
    void aReasonCannotTurnItsLineAround() {
        Api.Answer answer = ada.post(refund + "/flips", """
                {"position": "disabled", "reason": "\\u202Edednufer \\u2067ton", "incident": "INC-42\\u200E"}""");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/reason")).isEqualTo("dednufer ton");
        assertThat(answer.at("/incident")).isEqualTo("INC-42");
        Api.Answer nothing =
                ada.post(refund + "/flips", "{\"position\": \"disabled\", \"reason\": \"\\u202E\\u200F\"}");
        assertThat(nothing.status()).as("%s", nothing).isEqualTo(422);
    }

    private String idOf(String login) {
        for (JsonNode person : ada.get("/api/v1/people?limit=500").json().path("items")) {
            if (person.path("login").stringValue().equals(login)) {
                return person.path("id").stringValue();
            }
        }
        throw new AssertionError("nobody signs in as " + login);
    }

    @Test
    void flipIsAnsweredInItsFixedShape() {
        Api.Answer answer = ada.post(refund + "/flips", DISABLE);
        JsonNode flip = answer.json();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/flips/" + answer.at("/id"));
        assertThat(flip.propertyNames())
                .startsWith(
                        "id",
                        "system",
                        "switch",
                        "position",
                        "state",
                        "revision",
                        "requestedAt",
                        "at",
                        "by",
                        "source",
                        "reason",
                        "scope",
                        "expiresAt",
                        "onExpiry",
                        "incident",
                        "drill");
        assertThat(answer.at("/system")).isEqualTo(system);
        assertThat(answer.at("/switch")).isEqualTo("tool.refund");
        assertThat(answer.at("/position")).isEqualTo("disabled");
        assertThat(answer.at("/state")).isEqualTo("in_force");
        assertThat(flip.path("revision").isIntegralNumber()).isTrue();
        assertThat(answer.at("/requestedAt")).endsWith("Z");
        assertThat(answer.at("/by/kind")).isEqualTo("token");
        assertThat(answer.at("/by/name")).isEqualTo("ada via ada's script");
        assertThat(answer.at("/by/person")).isEqualTo(idOf("ada"));
        assertThat(answer.at("/source")).isEqualTo("api");
        assertThat(flip.path("scope").toString()).isEqualTo("{\"share\":100}");
        assertThat(answer.at("/onExpiry")).isEqualTo("ask");
        assertThat(answer.at("/incident")).isEqualTo("INC-42");
        assertThat(ada.get("/api/v1/flips/" + answer.at("/id")).json()).isEqualTo(flip);
    }

    @Test
    void switchIsItsDefinitionWithHowItStands() {
        Api.Answer normal = ada.get(refund);
        assertThat(normal.at("/state/position")).isEqualTo("enabled");
        String flip = ada.post(refund + "/flips", DISABLE).at("/id");
        Api.Answer contained = ada.get(refund);
        assertThat(contained.json().propertyNames())
                .contains(
                        "kind",
                        "name",
                        "valueType",
                        "access",
                        "reversible",
                        "labels",
                        "positions",
                        "normal",
                        "failSafe");
        assertThat(contained.at("/positions/1/value")).isEqualTo("false");
        assertThat(contained.at("/state/position")).isEqualTo("disabled");
        assertThat(contained.at("/state/flips/0/id")).isEqualTo(flip);
        assertThat(contained.at("/state/since")).isEqualTo(contained.at("/state/flips/0/at"));
    }

    @Test
    void whatGetAnswersCanBePutBack() {
        ada.post(refund + "/flips", DISABLE);
        Api.Answer before = ada.get(refund);
        Api.Answer put = ada.put(refund, before.body());
        assertThat(put.status()).as("%s", put).isEqualTo(200);
        assertThat(put.json()).isEqualTo(before.json());
        assertThat(ada.put(path + "/switches/tool.other", before.body()).at("/errors/0/field"))
                .isEqualTo("key");
    }

    @Test
    void servedValueChangesOnlyWithAReason() {
        String other = Examples.REFUND.replace("\"value\": false", "\"value\": true");
        Api.Answer silent = ada.put(refund, other);
        assertThat(silent.status()).as("%s", silent).isEqualTo(422);
        Api.Answer said = ada.put(refund, other.replaceFirst("\\{", "{\"reason\": \"was wrong\", "));
        assertThat(said.status()).as("%s", said).isEqualTo(200);
    }

    @Test
    void stopEverythingIsOneRevision() {
        Api.Answer stop = ada.post(path + "/stop", "{\"reason\": \"leaks\", \"incident\": \"INC-1\"}");
        assertThat(stop.status()).isEqualTo(201);
        assertThat(stop.json().path("flips").size()).isEqualTo(2);
        assertThat(stop.at("/flips/0/revision")).isEqualTo(stop.at("/revision"));
        assertThat(stop.at("/revisions/" + system)).isEqualTo(stop.at("/revision"));
        assertThat(stop.at("/flips/1/through")).isEqualTo("stop");
    }

    @Test
    void modeIsDefinedAppliedAndRetired() {
        Api.Answer applied = ada.post(path + "/modes/read-only/apply", "{\"reason\": \"repairs\"}");
        assertThat(applied.status()).isEqualTo(201);
        assertThat(applied.at("/flips/0/through")).isEqualTo("mode:read-only");
        assertThat(ada.delete(path + "/modes/read-only").status()).isEqualTo(409);
        assertThat(ada.get(path + "/modes").at("/items/0/positions/tool.refund"))
                .isEqualTo("disabled");
        ada.put(path + "/modes/calm", "{\"name\": \"Calm\", \"positions\": {\"tool.lookup\": \"off\"}}");
        assertThat(ada.delete(path + "/modes/calm").status()).isEqualTo(204);
        assertThat(ada.get(path + "/modes/calm").status()).isEqualTo(404);
    }

    @Test
    void previewOfAContainmentTouchesNothing() {
        String chosen = "\"labels\": {\"team\": \"payments\"}, \"systems\": [\"" + system + "\"]";
        Api.Answer preview = ada.post("/api/v1/containments", "{" + chosen + ", \"preview\": true}");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.at("/items/0/switch")).isEqualTo("tool.refund");
        assertThat(preview.at("/items/0/to")).isEqualTo("disabled");
        assertThat(ada.get(refund).at("/state/position")).isEqualTo("enabled");
        Api.Answer act = ada.post("/api/v1/containments", "{" + chosen + ", \"reason\": \"provider down\"}");
        assertThat(act.status()).isEqualTo(201);
        assertThat(act.json().path("flips").size()).isEqualTo(1);
        assertThat(ada.get(refund).at("/state/position")).isEqualTo("disabled");
    }

    /** What only some are served is not said as if everyone were. */
    @Test
    void aFlipForSomeIsShownAsWhatSomeAreServed() {
        String forAcme = "{\"position\": \"disabled\", \"reason\": \"acme only\","
                + " \"scope\": {\"match\": {\"tenant\": [\"acme\"]}}}";
        assertThat(ada.post(refund + "/flips", forAcme).status()).isEqualTo(201);

        Api.Answer stands = ada.get(refund);
        assertThat(stands.at("/state/position")).isEqualTo("enabled");
        assertThat(stands.at("/state/flips/0/position")).isEqualTo("disabled");
        Api.Answer preview = ada.post(
                "/api/v1/containments",
                "{\"labels\": {\"team\": \"payments\"}, \"systems\": [\"" + system + "\"], \"preview\": true}");
        assertThat(preview.at("/items/0/from")).isEqualTo("enabled");
        assertThat(preview.at("/items/0/to")).isEqualTo("disabled");
        assertThat(preview.at("/items/0/scopes/0/scope/match/tenant/0")).isEqualTo("acme");
        assertThat(preview.at("/items/0/scopes/0/from")).isEqualTo("disabled");
    }

    @Test
    void containmentOfAnUnknownSystemIsRefusedWhole() {
        Api.Answer answer =
                ada.post("/api/v1/containments", "{\"systems\": [\"" + system + "\", \"typo\"], \"reason\": \"x\"}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/detail")).contains("typo");
        assertThat(ada.get(refund).at("/state/position")).isEqualTo("enabled");
    }

    @Test
    void ownFlipIsTakenBack() {
        String flip = ada.post(refund + "/flips", DISABLE).at("/id");
        Api.Answer other = new Callers(port).commander("carl").post("/api/v1/flips/" + flip + "/undo", "{}");
        assertThat(other.status()).isEqualTo(409);
        Api.Answer undone = ada.call("POST", "/api/v1/flips/" + flip + "/undo", null);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.at("/state")).isEqualTo("undone");
        assertThat(ada.get(refund).at("/state/position")).isEqualTo("enabled");
    }

    @Test
    void reasonIsCompletedAfterwards() {
        String flip = ada.post(
                        refund + "/flips",
                        "{\"position\": \"disabled\", \"reason\": \"precaution, reason follows\", \"reasonFollows\": true}")
                .at("/id");
        assertThat(ada.get("/api/v1/flips/" + flip).json().path("reasonFollows").booleanValue())
                .isTrue();
        Api.Answer completed = ada.post("/api/v1/flips/" + flip + "/reason", "{\"reason\": \"forged ids\"}");
        assertThat(completed.at("/reason")).isEqualTo("forged ids");
        assertThat(completed.json().path("reasonFollows").booleanValue()).isFalse();
    }

    @Test
    void reasonForManySwitchesMayFollowToo() {
        String follows = "{\"reason\": \"precaution, reason follows\", \"reasonFollows\": true";
        Api.Answer stopped = ada.post(path + "/stop", follows + "}");
        Api.Answer across = ada.post("/api/v1/containments", follows + ", \"systems\": [\"" + system + "\"]}");
        for (Api.Answer contained : List.of(stopped, across)) {
            assertThat(contained.status()).isEqualTo(201);
            contained.json().path("flips").forEach(flip -> assertThat(
                            flip.path("reasonFollows").booleanValue())
                    .isTrue());
        }
        String one = stopped.at("/flips/0/id");
        assertThat(ada.post("/api/v1/flips/" + one + "/reason", "{\"reason\": \"it leaks\"}")
                        .at("/reason"))
                .isEqualTo("it leaks");
    }

    @Test
    void systemIsCreatedDescribedAndDeleted() {
        String other = "/api/v1/systems/brief-" + UUID.randomUUID();
        String body = "{\"name\": \"Brief\", \"environment\": \"staging\"}";
        assertThat(ada.put(other, body).status()).isEqualTo(201);
        assertThat(ada.put(other, body).status()).isEqualTo(200);
        assertThat(ada.delete(other).status()).isEqualTo(204);
        assertThat(ada.get(other).status()).isEqualTo(404);
        ada.post(refund + "/flips", DISABLE);
        assertThat(ada.delete(path).at("/type")).endsWith("/flips-in-force");
        assertThat(ada.delete(refund).status()).isEqualTo(409);
    }

    @Test
    void listsComeInPages() {
        Api.Answer first = ada.get(path + "/switches?limit=1");
        assertThat(first.at("/items/0/key")).isEqualTo("tool.lookup");
        Api.Answer second = ada.get(path + "/switches?limit=1&after=" + first.at("/next"));
        assertThat(second.at("/items/0/key")).isEqualTo("tool.refund");
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void tokenOfOneSystemSeesThatOneOnly() {
        Api confined = new Callers(port).confined(system, "\"read\"");
        assertThat(confined.get("/api/v1/systems").json().path("items").size()).isEqualTo(1);
        assertThat(confined.get(path).status()).isEqualTo(200);
        assertThat(confined.get("/api/v1/timeline").json().path("items").findValuesAsString("system"))
                .isNotEmpty()
                .allMatch(system::equals);
        assertThat(confined.get("/api/v1/timeline?system=another").status()).isEqualTo(403);
    }
}
