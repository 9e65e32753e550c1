package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The severities over HTTP; each test leaves them as they were. */
@ApiTest
class SeveritiesContractTest {
    private static final String PATH = "/api/v1/severities";

    @LocalServerPort
    int port;

    private Api ada = Api.at(0);
    private String before = "";

    @BeforeEach
    void look() {
        ada = new Callers(port).administrator();
        before = ada.get(PATH + "/yaml").at("/yaml");
    }

    @AfterEach
    void putBack() {
        assertThat(putYaml(before, version()).status()).isEqualTo(200);
    }

    @Test
    void whatGetAnswersCanBeEditedAndSentBack() {
        ObjectNode now = (ObjectNode) ada.get(PATH).json();
        int version = now.path("version").intValue();
        ((ObjectNode) now.path("levels").path(0)).put("name", "Worst").put("updateEvery", "PT15M");
        now.put("reason", "agreed");

        Api.Answer answer = ada.put(PATH, now.toString());

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().path("version").intValue()).isEqualTo(version + 1);
        assertThat(answer.at("/levels/0/name")).isEqualTo("Worst");
        assertThat(answer.at("/changedBy")).startsWith("ada");
        assertThat(ada.get(PATH + "?version=" + version).at("/levels/0/name")).isNotEqualTo("Worst");
        JsonNode newest = ada.get(PATH + "/versions?limit=1").json();
        assertThat(newest.at("/items/0/version").intValue()).isEqualTo(version + 1);
        assertThat(newest.at("/items/0/reason").stringValue()).isEqualTo("agreed");
        JsonNode next = ada.get(PATH + "/versions?after=" + newest.at("/next").stringValue())
                .json();
        assertThat(next.at("/items/0/version").intValue()).isEqualTo(version);
    }

    @Test
    void anOldVersionIsRefusedAndSoIsNone() {
        int version = version();
        assertThat(putYaml(before.replaceFirst("name: .*", "name: Other"), version)
                        .status())
                .isEqualTo(200);
        Api.Answer late = putYaml(before, version);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/type")).endsWith("/severities-changed");
        Api.Answer blind = ada.put(PATH + "/yaml", "{\"yaml\": \"axes:\", \"reason\": \"x\"}");
        assertThat(blind.status()).isEqualTo(422);
        assertThat(blind.body()).contains("expectedVersion");
    }

    @Test
    void whatIsWrongInAFileIsNamedWithItsLine() {
        Api.Answer answer = putYaml(before.replaceFirst("score: 4", "score: 40"), version());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("levels[0].from[0].score").contains("line ");
    }

    @Test
    void onlyAdministratorsChangeThemAndEverybodyMayLook() {
        Api rita = new Callers(port).person("sev.rita", "responder");
        assertThat(rita.get(PATH).status()).isEqualTo(200);
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("yaml", before, "expectedVersion", version(), "reason", "mine"));
        assertThat(rita.put(PATH + "/yaml", body).status()).isEqualTo(403);
        assertThat(new Callers(port).nobody().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void anImpactIsJudgedWithoutKeepingAnything() {
        Api vic = new Callers(port).person("sev.vic", "viewer");
        Api.Answer answer = vic.post(PATH + "/judgements", """
                {"impact": {"userHarm": "2", "dataExposure": "unknown"}, "circumstances": ["still_spreading"]}""");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/severity")).isEqualTo("SEV1");
        assertThat(answer.json().path("provisional").booleanValue()).isTrue();
        assertThat(answer.at("/because"))
                .startsWith("Data exposure is unknown and counts as 3, and it is still spreading");
        Api.Answer wrong = vic.post(PATH + "/judgements", "{\"impact\": {\"userHarm\": \"5\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("impact.userHarm");
    }

    private int version() {
        return ada.get(PATH).json().path("version").intValue();
    }

    private Api.Answer putYaml(String yaml, int version) {
        Map<String, Object> body = Map.of("yaml", yaml, "expectedVersion", version, "reason", "test");
        return ada.put(PATH + "/yaml", JsonMapper.shared().writeValueAsString(body));
    }
}
