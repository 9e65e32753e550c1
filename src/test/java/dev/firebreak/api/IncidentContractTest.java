package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The life of an incident over HTTP, as PRODUCT.md fixes it. */
@ApiTest
class IncidentContractTest {
    private static final String INCIDENTS = "/api/v1/incidents";

    @LocalServerPort
    int port;

    private final String system = "incident-" + UUID.randomUUID();
    private final String lookup = "/api/v1/systems/" + system + "/switches/tool.lookup/flips";
    private final String refund = "/api/v1/systems/" + system + "/switches/tool.refund/flips";
    private Api ada = Api.at(0);
    private Api carl = Api.at(0);

    @BeforeEach
    void defineSystem() {
        Callers callers = new Callers(port);
        ada = callers.administrator();
        carl = callers.commander("carl");
        Examples.define(ada, system);
    }

    @Test
    void declaringAnswersWithTheWholeIncident() {
        Api.Answer answer = carl.post(INCIDENTS, """
                {"title": "Refunds without orders", "systems": ["%s"], "impact": {"userHarm": 2, "dataExposure": 0},
                 "circumstances": ["irreversible_tools"], "summary": "Since this *morning*",
                 "startedAt": "2026-01-31T13:00:00+01:00"}""".formatted(system));
        JsonNode incident = answer.json();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(INCIDENTS + "/" + answer.at("/key"));
        assertThat(answer.at("/key")).matches("INC-[1-9][0-9]*");
        assertThat(answer.at("/state")).isEqualTo("triage");
        assertThat(incident.path("systems").toString()).isEqualTo("[\"" + system + "\"]");
        assertThat(incident.at("/severity/impact").toString())
                .isEqualTo("{\"userHarm\":2,\"dataExposure\":0,\"complianceRisk\":\"unknown\","
                        + "\"businessImpact\":\"unknown\"}");
        assertThat(answer.at("/severity/circumstances/0")).isEqualTo("irreversible_tools");
        assertThat(incident.at("/severity/byRule").booleanValue()).isTrue();
        assertThat(incident.at("/severity/definitions").isIntegralNumber()).isTrue();
        assertThat(answer.at("/moments/impactStarted")).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(answer.at("/moments/declared")).endsWith("Z");
        assertThat(incident.at("/moments/contained").isNull()).isTrue();
        assertThat(incident.path("moments").size()).isEqualTo(11);
        assertThat(answer.at("/declaredBy/login")).isEqualTo("carl");
        assertThat(incident.has("private")).isFalse();
        assertThat(incident.path("mergedInto").isNull()).isTrue();
        assertThat(incident.path("merged").isEmpty()).isTrue();
        assertThat(incident.path("drill").booleanValue()).isFalse();
        assertThat(incident.path("overdue").booleanValue()).isFalse();
        assertThat(incident.path("version").isIntegralNumber()).isTrue();
        assertThat(carl.get(INCIDENTS + "/" + answer.at("/key").toLowerCase(java.util.Locale.ROOT))
                        .json())
                .isEqualTo(incident);
    }

    @Test
    void whatIsNotKnownMakesTheSeverityProvisional() {
        JsonNode incident = carl.get(declared("Nothing known")).json();
        assertThat(incident.at("/severity/provisional").booleanValue()).isTrue();
        Api.Answer said = carl.post(
                INCIDENTS,
                "{\"title\": \"Said\", \"systems\": [\"%s\"], \"severity\": \"SEV4\", \"reason\": \"a near miss\"}"
                        .formatted(system));
        assertThat(said.at("/severity/level")).isEqualTo("SEV4");
        assertThat(said.json().at("/severity/byRule").booleanValue()).isFalse();
    }

    /** Both as it is declared, and with a flip that names it when it is made. */
    @Test
    void flipsBelongToItHoweverTheyCameToIt() {
        String before = flip(lookup, null);
        Api.Answer answer = carl.post(
                INCIDENTS,
                "{\"title\": \"From a flip\", \"systems\": [\"%s\"], \"flips\": [\"%s\"], \"commander\": \"carl\"}"
                        .formatted(system, before));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.at("/state")).isEqualTo("active");
        assertThat(answer.at("/roles/0/role")).isEqualTo("commander");
        assertThat(answer.at("/roles/0/person/login")).isEqualTo("carl");
        assertThat(answer.at("/moments/acknowledged")).isNotEmpty();
        assertThat(answer.at("/moments/containDecided")).isNotEmpty();
        String key = answer.at("/key");
        assertThat(carl.get("/api/v1/flips/" + before).at("/incident")).isEqualTo(key);
        flip(refund, key);
        String third = flip(lookup, null);
        Api.Answer attached = carl.post(INCIDENTS + "/" + key + "/flips", "{\"flips\": [\"" + third + "\"]}");
        assertThat(attached.status()).as("%s", attached).isEqualTo(200);
        assertThat(carl.get("/api/v1/flips/" + third).at("/incident")).isEqualTo(key);
        assertThat(kinds(INCIDENTS + "/" + key)).contains("switch.contained", "incident.flips", "incident.declared");
    }

    @Test
    void anIncidentIsWorkedToItsEnd() {
        String path = declared("The whole life");
        carl.put(path + "/roles/commander", "{\"person\": \"carl\"}");
        assertThat(carl.get(path).at("/state")).isEqualTo("active");
        flip(lookup, key(path));
        Api.Answer unproven = move(path, "contained", null);
        assertThat(unproven.status()).isEqualTo(422);
        assertThat(unproven.at("/errors/0/field")).isEqualTo("reason");
        assertThat(move(path, "contained", "no instance runs").at("/state")).isEqualTo("contained");
        assertThat(move(path, "closed", null).status()).isEqualTo(409);
        assertThat(move(path, "resolved", null).at("/errors/0/field")).isEqualTo("reason");
        Api.Answer restored = carl.post(path + "/restores", "{\"reason\": \"fixed\"}");
        assertThat(restored.status()).as("%s", restored).isEqualTo(201);
        assertThat(restored.at("/restores/0/system")).isEqualTo(system);
        assertThat(restored.at("/restores/0/state")).isEqualTo("done");
        assertThat(carl.get(restored.at("/restores/0/location")).status()).isEqualTo(200);
        assertThat(carl.get(path).at("/state")).isEqualTo("restoring");
        assertThat(carl.post(path + "/restores", "{\"reason\": \"again\"}").at("/type"))
                .endsWith("/nothing-in-force");
        Api.Answer resolved = move(path, "resolved", null);
        assertThat(resolved.at("/moments/resolved")).isNotEmpty();
        assertThat(resolved.at("/moments/restored")).isNotEmpty();
        assertThat(move(path, "closed", null).at("/moments/closed")).isNotEmpty();
        assertThat(move(path, "reopened", null).at("/errors/0/field")).isEqualTo("reason");
        Api.Answer reopened = move(path, "reopened", "it is back");
        assertThat(reopened.at("/state")).isEqualTo("active");
        assertThat(reopened.at("/reopened")).isEqualTo("1");
        assertThat(reopened.json().at("/moments/closed").isNull()).isTrue();
    }

    @Test
    void restoringWaitsForApprovalsWhereTheyAreAsked() {
        String path = declared("With approvals");
        flip(lookup, key(path));
        flip(refund, key(path));
        Api.Answer proposed = carl.post(path + "/restores", "{\"reason\": \"fixed\"}");
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(202);
        assertThat(proposed.at("/restores/0/state")).isEqualTo("proposed");
        assertThat(proposed.at("/restores/0/decisionsMissing")).isEqualTo("1");
    }

    @Test
    void restoringGoesBackToTheSnapshotAtItsDeclaration() {
        flip(lookup, null);
        String path = declared("Back to the snapshot");
        Examples.awaitEvidence(carl, path);
        assertThat(carl.post(path + "/restores", "{\"reason\": \"fixed\", \"what\": \"back_to_evidence\"}")
                        .at("/type"))
                .endsWith("/nothing-in-force");
        flip(refund, null);
        Api.Answer unknown = carl.post(path + "/restores", "{\"reason\": \"fixed\", \"what\": \"everything\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/errors/0/field")).isEqualTo("what");
        assertThat(unknown.at("/errors/0/message")).contains("its_flips", "back_to_evidence");
        Api.Answer restored = carl.post(
                path + "/restores", "{\"reason\": \"fixed\", \"what\": \"back_to_evidence\", \"emergency\": true}");
        assertThat(restored.status()).as("%s", restored).isEqualTo(201);
        assertThat(carl.get(refund.replace("/flips", "")).at("/state/position")).isEqualTo("enabled");
        assertThat(carl.get(lookup.replace("/flips", "")).at("/state/position")).isEqualTo("off");
    }

    @Test
    void rolesAreTakenHandedOverAndLeft() {
        String path = declared("Roles");
        new Callers(port).commander("cleo");
        assertThat(carl.put(path + "/roles/legal", "{\"person\": \"cleo\"}").at("/roles/0/person/login"))
                .isEqualTo("cleo");
        assertThat(carl.put(path + "/roles/legal", "{\"person\": null}")
                        .json()
                        .path("roles")
                        .isEmpty())
                .isTrue();
        carl.put(path + "/roles/scribe", "{\"person\": \"carl\"}");
        assertThat(carl.delete(path + "/roles/scribe").status()).isEqualTo(204);
        assertThat(carl.get(path).json().path("roles").isEmpty()).isTrue();
    }

    @Test
    void updatesAreToldAndListed() {
        String path = declared("Updates");
        Api.Answer told = carl.post(path + "/updates", "{\"text\": \"We *know*\", \"audience\": \"stakeholders\"}");
        assertThat(told.status()).as("%s", told).isEqualTo(201);
        assertThat(told.at("/lastUpdateAt")).isNotEmpty();
        assertThat(told.at("/updateDueAt")).isGreaterThan(told.at("/lastUpdateAt"));
        Api.Answer updates = carl.get(path + "/updates");
        assertThat(updates.at("/items/0/text")).isEqualTo("We *know*");
        assertThat(updates.at("/items/0/audience")).isEqualTo("stakeholders");
        assertThat(updates.at("/items/0/by")).startsWith("carl");
    }

    @Test
    void entriesArePinnedAndCorrected() {
        String path = declared("Notes");
        Api.Answer noted =
                carl.post(path + "/notes", "{\"text\": \"the nihgt\", \"occurredAt\": \"2026-02-01T00:00:00Z\"}");
        assertThat(noted.status()).as("%s", noted).isEqualTo(201);
        JsonNode note = entry(path, "incident.note");
        assertThat(note.path("happenedAt").stringValue()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(note.path("pinned").booleanValue()).isFalse();
        assertThat(note.has("corrected")).isFalse();
        long seq = note.path("seq").longValue();
        assertThat(carl.put(path + "/pins/" + seq, "").status()).isEqualTo(200);
        Api.Answer corrected = carl.post(path + "/corrections", "{\"entry\": " + seq + ", \"text\": \"the night\"}");
        assertThat(corrected.status()).as("%s", corrected).isEqualTo(201);
        JsonNode now = entry(path, "incident.note");
        assertThat(now.at("/details/text").stringValue()).isEqualTo("the nihgt");
        assertThat(now.at("/corrected/text").stringValue()).isEqualTo("the night");
        assertThat(now.path("pinned").booleanValue()).isTrue();
        assertThat(carl.delete(path + "/pins/" + seq).status()).isEqualTo(204);
        assertThat(entry(path, "incident.note").path("pinned").booleanValue()).isFalse();
    }

    @Test
    void oneGoesOnInTheOther() {
        String one = declared("One");
        String other = declared("Other");
        Api.Answer merged = carl.post(one + "/merges", "{\"into\": \"" + key(other) + "\", \"reason\": \"the same\"}");
        assertThat(merged.status()).as("%s", merged).isEqualTo(200);
        assertThat(merged.at("/key")).isEqualTo(key(one));
        assertThat(merged.at("/state")).isEqualTo("merged");
        assertThat(merged.at("/mergedInto")).isEqualTo(key(other));
        assertThat(carl.get(other).at("/merged/0")).isEqualTo(key(one));
        assertThat(carl.post(one + "/notes", "{\"text\": \"x\"}").at("/type")).endsWith("/incident-merged");
        assertThat(kinds(other)).contains("incident.merged_in", "incident.merged");
    }

    @Test
    void theTimelineComesInPages() {
        String path = declared("Pages");
        Examples.awaitEvidence(carl, path);
        carl.post(path + "/notes", "{\"text\": \"a\"}");
        carl.post(path + "/notes", "{\"text\": \"b\"}");
        Api.Answer first = carl.get(path + "/timeline?limit=3");
        assertThat(first.json().path("items").size()).isEqualTo(3);
        Api.Answer second = carl.get(path + "/timeline?limit=3&after=" + first.at("/next"));
        assertThat(second.at("/items/0/details/text")).isEqualTo("b");
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    private String declared(String title) {
        Api.Answer answer = carl.post(INCIDENTS, "{\"title\": \"%s\", \"systems\": [\"%s\"]}".formatted(title, system));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return String.valueOf(answer.header("Location"));
    }

    private static String key(String path) {
        return path.substring(INCIDENTS.length() + 1);
    }

    private String flip(String flips, @org.jspecify.annotations.Nullable String incident) {
        String position = flips.equals(lookup) ? "off" : "disabled";
        String about = incident == null ? "" : ", \"incident\": \"" + incident + "\"";
        Api.Answer answer =
                carl.post(flips, "{\"position\": \"" + position + "\", \"reason\": \"wrong orders\"" + about + "}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.at("/id");
    }

    private Api.Answer move(String path, String to, @org.jspecify.annotations.Nullable String reason) {
        String why = reason == null ? "" : ", \"reason\": \"" + reason + "\"";
        return carl.post(path + "/transitions", "{\"to\": \"" + to + "\"" + why + "}");
    }

    private List<String> kinds(String path) {
        return carl.get(path + "/timeline?limit=500").json().path("items").findValuesAsString("kind");
    }

    private JsonNode entry(String path, String kind) {
        for (JsonNode entry : carl.get(path + "/timeline?limit=500").json().path("items")) {
            if (entry.path("kind").stringValue().equals(kind)) {
                return entry;
            }
        }
        throw new AssertionError("no entry of kind " + kind);
    }
}
