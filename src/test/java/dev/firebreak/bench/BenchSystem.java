package dev.firebreak.bench;

import dev.firebreak.process.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The system under measurement: 50 switches, as a real one has them: tools, prompts, models and limits. */
final class BenchSystem {

    static final String KEY = "bench";
    static final String PATH = "/api/v1/systems/" + KEY;
    static final int SWITCHES = 50;

    private BenchSystem() {}

    static void define(Api api) throws IOException {
        api.put(PATH, Map.of("name", "Bench", "environment", "production", "description", "", "owner", "Bench"))
                .expect(201);
        for (String key : keys()) {
            api.put(PATH + "/switches/" + key, definition(key)).expect(201);
        }
    }

    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int number = 0; number < SWITCHES; number++) {
            keys.add(String.format(Locale.ROOT, "tool.action_%02d", number));
        }
        return keys;
    }

    static Map<String, Object> definition(String key) {
        return Map.of(
                "kind", "tool",
                "name", "Action " + key,
                "description", "Does something that may have to be stopped",
                "valueType", "boolean",
                "access", "write",
                "reversible", false,
                "positions",
                        List.of(
                                Map.of(
                                        "key",
                                        "enabled",
                                        "label",
                                        "Enabled",
                                        "description",
                                        "",
                                        "value",
                                        true,
                                        "restraint",
                                        0),
                                Map.of(
                                        "key",
                                        "disabled",
                                        "label",
                                        "Disabled",
                                        "description",
                                        "",
                                        "value",
                                        false,
                                        "restraint",
                                        2)),
                "normal", "enabled",
                "failSafe", "disabled",
                "restoreApprovals", 0);
    }
}
