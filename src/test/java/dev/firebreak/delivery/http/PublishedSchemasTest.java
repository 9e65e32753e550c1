package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.PublishedSchemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent fits the schemas that OFREP and flagd publish. */
@DataPlaneTest
class PublishedSchemasTest {

    private static final String BULK = "/ofrep/v1/evaluate/flags";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineAndContain() {
        system = definitions.supportAssistant();
        definitions.flip(system, "tool.refund_payment", "stopped", Scope.EVERYONE, "INC-42");
        definitions.flip(system, "prompt.answer", "careful", new Scope.Share(30), null);
        definitions.flip(
                system, "limit.temperature", "stopped", new Scope.Match(Map.of("tenant", List.of("acme", true))), null);
    }

    @Test
    void everySwitchAloneFits() {
        List<String> keys = keys();
        assertThat(keys).hasSize(5);
        for (String key : keys) {
            assertFits("serverEvaluationSuccess", 200, post("/" + key).body("{}"));
        }
    }

    @Test
    void allSwitchesTogetherFit() {
        assertFits("bulkEvaluationSuccess", 200, post("").body("{\"context\": {\"targetingKey\": \"one\"}}"));
        assertFits("bulkEvaluationSuccess", 200, post(""));
    }

    @Test
    void refusalsFit() {
        assertFits("evaluationFailure", 400, post("/tool.refund_payment").body("{\"context\": 3}"));
        assertFits("evaluationFailure", 400, post("/tool.refund_payment").body("{"));
        assertFits("bulkEvaluationFailure", 400, post("").body("{\"context\": []}"));
        assertFits("flagNotFound", 404, post("/tool.none").body("{}"));
    }

    @Test
    void theDocumentForFlagdFits() {
        JsonNode document = Exchange.of("GET", port, "/flagd/v1/flags.json")
                .as(system)
                .send()
                .json();
        assertThat(PublishedSchemas.flagdFaults(document)).isEmpty();
    }

    /** That the schemas refuse anything at all is not a matter of course. */
    @Test
    void theSchemasRefuseWhatDoesNotFit() {
        JsonNode wrong = JsonMapper.shared().readTree("{\"flags\": {\"a\": {\"state\": \"MAYBE\"}}}");
        assertThat(PublishedSchemas.flagdFaults(wrong)).isNotEmpty();
        assertThat(PublishedSchemas.ofrepFaults("bulkEvaluationSuccess", wrong)).isNotEmpty();
    }

    private List<String> keys() {
        return post("").send()
                .json()
                .path("flags")
                .valueStream()
                .map(flag -> flag.path("key").stringValue())
                .toList();
    }

    private Exchange post(String path) {
        return Exchange.post(port, BULK + path).as(system);
    }

    private static void assertFits(String kind, int status, Exchange exchange) {
        Exchange.Result result = exchange.send();
        assertThat(result.status()).isEqualTo(status);
        assertThat(PublishedSchemas.ofrepFaults(kind, result.json()))
                .as("%s as %s", result.text(), kind)
                .isEmpty();
    }
}
