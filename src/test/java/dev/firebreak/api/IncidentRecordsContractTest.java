package dev.firebreak.api;

import static dev.firebreak.testing.Actors.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.testing.Api;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an incident holds, over HTTP. */
@ApiTest
class IncidentRecordsContractTest {

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentRecords records;

    private final String system = "records-" + UUID.randomUUID();
    private Api ada = Api.at(0);
    private String path = "";

    @BeforeEach
    void declare() {
        ada = new Callers(port).administrator();
        Examples.define(ada, system);
        path = path(incidents.declare(DeclareIncident.of(ADA, "Refunds", Set.of(new SystemKey(system)))));
    }

    private static String path(IncidentRow incident) {
        return "/api/v1/incidents/" + incident.key();
    }

    @Test
    void sideEffectsAreWrittenDownOnceAndChanged() {
        String body =
                "{\"what\": \"Refunds\", \"howMany\": 14, \"undoable\": \"partly\", \"compensator\": \"the bank\"}";
        Api keyed = ada.with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer added = keyed.post(path + "/side-effects", body);
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        assertThat(keyed.post(path + "/side-effects", body).json()).isEqualTo(added.json());
        JsonNode items = ada.get(path + "/side-effects").json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("compensator").stringValue()).isEqualTo("the bank");
        Api.Answer done =
                ada.put(path + "/side-effects/" + added.at("/id"), "{\"what\": \"Refunds\", \"state\": \"done\"}");
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.json().has("howMany")).isFalse();
    }

    @Test
    void whatIsWrongIsSaidWhere() {
        for (String body : List.of(
                "{}",
                "{\"what\": \"\"}",
                "{\"what\": \"x\", \"howMany\": -1}",
                "{\"what\": \"x\", \"undoable\": \"so\"}")) {
            assertThat(ada.post(path + "/side-effects", body).status()).as(body).isEqualTo(422);
        }
        assertThat(ada.post(path + "/links", "{\"url\": \"javascript:alert(1)\"}")
                        .status())
                .isEqualTo(422);
        assertThat(ada.get(path + "/export?format=pdf").status()).isEqualTo(422);
        assertThat(ada.get(path + "/files/none").status()).isEqualTo(404);
        assertThat(ada.get("/api/v1/incidents/INC-999999/side-effects").status())
                .isEqualTo(404);
    }

    @Test
    void evidenceIsGivenOutAsItWasHashed() throws Exception {
        records.keepDueTimes();
        JsonNode row = ada.get(path + "/evidence").json().path("items").path(0);
        String at = path + "/evidence/" + row.path("id").stringValue();
        String body = ada.get(at).body();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo(row.path("sha256").stringValue());
        assertThat(ada.get(at + "/difference").json().path("systems").path(0).path("switches"))
                .isEmpty();
    }

    @Test
    void aPartIsSplitOffAndLinked() {
        Api.Answer split = ada.post(
                path + "/split",
                "{\"title\": \"Mails\", \"systems\": [\"" + system + "\"], \"reason\": \"another cause\"}");
        assertThat(split.status()).as("%s", split).isEqualTo(201);
        JsonNode link = ada.get("/api/v1/incidents/" + split.at("/key") + "/links")
                .json()
                .path("items")
                .path(0);
        assertThat(link.path("kind").stringValue()).isEqualTo("split_from");
        assertThat(path).endsWith("/" + link.path("incident").stringValue());
    }

    @Test
    void aFieldIsDefinedAndHeld() {
        String field = "/api/v1/incident-fields/tier";
        assertThat(ada.put(field, "{\"label\": \"Tier\", \"type\": \"choice\", \"choices\": [\"gold\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(ada.put(path + "/fields/tier", "{\"value\": \"tin\"}").status())
                .isEqualTo(422);
        Api.Answer held = ada.put(path + "/fields/tier", "{\"value\": \"gold\"}");
        assertThat(held.json().path("items").toString()).contains("\"value\":\"gold\"");
        assertThat(new Callers(port)
                        .scope("respond")
                        .put(field, "{\"label\": \"T\", \"type\": \"text\"}")
                        .status())
                .isEqualTo(403);
        assertThat(ada.delete(field).status()).isEqualTo(204);
    }

    @Test
    void aFileIsKeptAndSavedButNeverShown() {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Api.Answer kept = ada.with("Content-Type", "application/octet-stream")
                .send(
                        "POST",
                        path + "/files?name=..%2Fa%22%3Cb%3E.html",
                        HttpRequest.BodyPublishers.ofByteArray(script));
        assertThat(kept.status()).as("%s", kept).isEqualTo(201);
        assertThat(kept.at("/name")).doesNotContain("/", "<", "\"");
        Api.Answer saved = ada.get(path + "/files/" + kept.at("/id"));
        assertThat(saved.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment;");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Api.Answer refused = ada.with("Content-Type", "application/octet-stream")
                .send("POST", path + "/files?name=large", HttpRequest.BodyPublishers.ofByteArray(large));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("10 MB at most");
    }

    @Test
    void allOfItIsExportedInThreeForms() {
        for (String format : List.of("markdown", "csv", "json")) {
            Api.Answer export = ada.get(path + "/export?format=" + format);
            assertThat(export.status()).as("%s", export).isEqualTo(200);
            assertThat(export.header("Content-Disposition")).startsWith("attachment;");
            assertThat(export.body()).contains("Refunds");
        }
    }
}
