package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Served;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For any flips and any context, bulk, single and the rule of the switch itself agree; equal tags mean equal bytes. */
@DataPlaneTest
class ServedAlikeTest {

    private static final List<Object> VALUES = List.of("acme", "globex", "", true, 1, 1.5);
    private static final List<String> KEYS = List.of("tool.refund_payment", "prompt.answer", "limit.temperature");

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    Switches switches;

    private final Random random = new Random(42);

    @RepeatedTest(5)
    void bulkSingleAndRuleAgree() {
        SystemKey system = definitions.supportAssistant();
        Map<String, String> bodiesByTag = new HashMap<>();
        for (int step = 0; step < 8; step++) {
            definitions.flip(system, pick(KEYS), pick(List.of("careful", "stopped")), scope(), null);
            for (int each = 0; each < 5; each++) {
                Map<String, Object> context = context();
                Exchange.Result bulk = ask(system, "", context);
                assertThat(bodiesByTag.merge(bulk.etag(), bulk.text(), (known, same) -> known))
                        .isEqualTo(bulk.text());
                bulk.json().path("flags").forEach(flag -> compare(system, context, flag));
            }
        }
        assertThat(bodiesByTag).hasSizeGreaterThan(8);
    }

    private void compare(SystemKey system, Map<String, Object> context, JsonNode flag) {
        String key = flag.path("key").stringValue();
        assertThat(ask(system, "/" + key, context).json()).isEqualTo(flag);
        SwitchState state = switches.system(system).switches().stream()
                .filter(each -> each.key().value().equals(key))
                .findFirst()
                .orElseThrow();
        Served served = state.serve(EvaluationContext.of(JsonMapper.shared().valueToTree(context)));
        assertThat(flag.path("variant").stringValue())
                .isEqualTo(served.position().key().value());
        assertThat(flag.path("reason").stringValue()).isEqualTo(served.why().name());
    }

    private Exchange.Result ask(SystemKey system, String path, Map<String, Object> context) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("context", context));
        return Exchange.post(port, "/ofrep/v1/evaluate/flags" + path)
                .as(system)
                .body(body)
                .send();
    }

    private Scope scope() {
        return switch (random.nextInt(4)) {
            case 0 -> Scope.EVERYONE;
            case 1 -> new Scope.Share(1 + random.nextInt(100));
            case 2 -> new Scope.Match(Map.of("tenant", List.of("acme")));
            default -> new Scope.Match(Map.of("tenant", List.of("globex", true), "tier", List.of("acme")));
        };
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        for (String name : List.of("tenant", "tier", "other")) {
            if (random.nextBoolean()) {
                context.put(name, pick(VALUES));
            }
        }
        if (random.nextInt(4) > 0) {
            context.put("targetingKey", "user-" + random.nextInt(50));
        }
        return context;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
