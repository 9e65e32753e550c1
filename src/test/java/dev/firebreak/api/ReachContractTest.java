package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.switches.Reach;
import dev.firebreak.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How far a flip has got, over HTTP alone: as an application and a program would see it. */
@ApiTest
class ReachContractTest {

    private static final String DISABLE = "{\"position\": \"disabled\", \"reason\": \"forged order ids\"}";

    @LocalServerPort
    int port;

    private final String system = "reach-" + UUID.randomUUID();
    private final String path = "/api/v1/systems/" + system;
    private final String refund = path + "/switches/tool.refund";
    private Api ada = Api.at(0);

    @BeforeEach
    void defineSystem() {
        ada = new Callers(port).administrator();
        Examples.define(ada, system);
    }

    @Test
    void whoHoldsValuesAndWhoAsksEachTimeAreToldApart() {
        fetch("holder-1");
        fetch("holder-2");
        ask("caller");
        await().until(() -> listed().size() == 3);
        Api.Answer made = ada.post(refund + "/flips", DISABLE);
        assertThat(made.json().path("reach").path("state").stringValue()).isEqualTo("underway");
        String id = made.at("/id");
        fetch("holder-1");
        JsonNode one = awaitReach(id, 1);
        assertThat(one.path("live").intValue()).isEqualTo(3);
        assertThat(one.path("obeysAtNextRequest").intValue()).isEqualTo(1);
        assertThat(one.path("complete").booleanValue()).isFalse();
        assertThat(one.path("laggards").get(0).path("instance").stringValue()).isEqualTo("holder-2");
        ask("caller");
        fetch("holder-2");
        JsonNode all = awaitReach(id, 3);
        await().until(() -> reach(id).path("complete").booleanValue());
        assertThat(all.path("laggards").isEmpty()).isTrue();
        assertThat(reach(id).path("servedOld").intValue()).isZero();
        assertThat(reach(id).path("propagationMs").isIntegralNumber()).isTrue();
        await().until(() -> told().size() == 1);
        assertThat(told().getFirst()).contains("all 3 instances obey");
    }

    @Test
    void instancesAreListedByName() {
        fetch("holder");
        ask("caller");
        await().until(() -> listed().size() == 2);
        assertThat(listed()).containsExactlyInAnyOrder("holder fetches current", "caller asks asks_each_time");
        assertThat(ada.get("/api/v1/systems/no-such-system/instances").status()).isEqualTo(404);
    }

    @Test
    void eachNamesTheTokenThatItShows() {
        ask("caller");
        await().until(() -> listed().size() == 1);
        JsonNode caller = ada.get(path + "/instances").json().path("items").get(0);
        assertThat(caller.path("token").stringValue()).isEqualTo("for " + system);
        assertThat(caller.path("mayBeSeveral").booleanValue()).isFalse();
    }

    @Test
    void everyStandingAndEveryWayIsDescribed() {
        JsonNode described = ada.get("/api/v1/openapi.json").json().at("/components/schemas/InstanceAnswer/properties");
        for (Reach.Standing standing : Reach.Standing.values()) {
            String word = standing.name().toLowerCase(Locale.ROOT);
            assertThat(described.at("/standing/enum").valueStream().map(JsonNode::stringValue))
                    .contains(word);
            assertThat(described.at("/standing/description").stringValue()).contains("`" + word + "`");
        }
        for (Reach.Way way : Reach.Way.values()) {
            assertThat(described.at("/way/enum").valueStream().map(JsonNode::stringValue))
                    .contains(way.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void howManyAreExpectedIsPartOfASystem() {
        String body = "{\"name\": \"Support\", \"environment\": \"production\", \"expectedInstances\": %s}";
        assertThat(ada.put(path, body.formatted(6)).status()).isEqualTo(200);
        assertThat(ada.get(path).json().path("expectedInstances").intValue()).isEqualTo(6);
        Api.Answer refused = ada.put(path, body.formatted(0));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("expectedInstances");
    }

    private void fetch(String instance) {
        assertThat(application(instance)
                        .post("/ofrep/v1/evaluate/flags", "{\"context\": {}}")
                        .status())
                .isEqualTo(200);
    }

    private void ask(String instance) {
        assertThat(application(instance)
                        .post("/ofrep/v1/evaluate/flags/tool.refund", "{\"context\": {}}")
                        .status())
                .isEqualTo(200);
    }

    private Api application(String instance) {
        return new Callers(port).confined(system, "\"evaluate\"").with("X-Firebreak-Instance", instance);
    }

    /** An answer is counted once it has been written, so a moment after it was read. */
    private List<String> listed() {
        List<String> found = new ArrayList<>();
        ada.get(path + "/instances")
                .json()
                .path("items")
                .forEach(item -> found.add(item.path("name").stringValue() + " "
                        + item.path("way").stringValue() + " "
                        + item.path("standing").stringValue()));
        return found;
    }

    private JsonNode awaitReach(String flip, int delivered) {
        await().until(() -> reach(flip).path("delivered").intValue() == delivered);
        return reach(flip);
    }

    private JsonNode reach(String flip) {
        return ada.get("/api/v1/flips/" + flip).json().path("reach");
    }

    private List<String> told() {
        List<String> sentences = new ArrayList<>();
        ada.get("/api/v1/timeline?system=" + system + "&kind=reach.")
                .json()
                .path("items")
                .forEach(entry -> sentences.add(entry.path("sentence").stringValue()));
        return sentences;
    }
}
