package dev.firebreak.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system that a kill campaign flips: a few switches with an unsafe, two half safe and a safe position. */
final class CampaignSystem {

    static final String KEY = "campaign";
    static final String PATH = "/api/v1/systems/" + KEY;
    static final String NORMAL = "free";
    static final List<String> CONTAINED = List.of("careful", "watched", "off");
    static final Map<String, Integer> RESTRAINT = Map.of(NORMAL, 0, "careful", 1, "watched", 1, "off", 2);
    static final List<String> SWITCHES = names(6);

    private CampaignSystem() {}

    static void define(Api api) throws IOException {
        api.put(PATH, Map.of("name", "Campaign", "environment", "test", "description", "", "owner", "tests"))
                .expect(201);
        for (String key : SWITCHES) {
            api.put(PATH + "/switches/" + key, definition(key)).expect(201);
        }
    }

    private static Map<String, Object> definition(String key) {
        List<Map<String, Object>> positions = new ArrayList<>();
        for (String position : List.of(NORMAL, "careful", "watched", "off")) {
            positions.add(Map.of(
                    "key", position,
                    "label", position,
                    "description", "",
                    "value", position,
                    "restraint", RESTRAINT.getOrDefault(position, 0)));
        }
        return Map.of(
                "kind",
                "model",
                "name",
                key,
                "description",
                "",
                "valueType",
                "string",
                "positions",
                positions,
                "normal",
                NORMAL,
                "failSafe",
                "off",
                "restoreApprovals",
                0);
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            names.add("model.m" + number);
        }
        return List.copyOf(names);
    }
}
