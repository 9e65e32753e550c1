package dev.firebreak.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds what OFREP serves against what the stored flips in force imply, by the rule as the papers state it. */
final class ServedCheck {

    /** Contexts that say nothing of a targeting key, so that every share counts for them. */
    private static final List<Map<String, Object>> CONTEXTS =
            List.of(Map.of(), Map.of("tenant", "acme"), Map.of("tenant", "initech"));

    private ServedCheck() {}

    static List<String> faults(Api evaluate, Stored stored) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map<String, Object> context : CONTEXTS) {
            JsonNode flags = evaluate.post("/ofrep/v1/evaluate/flags", Map.of("context", context))
                    .expect(200)
                    .path("flags");
            if (flags.size() != CampaignSystem.SWITCHES.size()) {
                faults.add("served " + flags.size() + " switches: " + flags);
            }
            for (JsonNode flag : flags) {
                String expected = expected(stored, flag.path("key").stringValue(), context);
                if (!expected.equals(flag.path("variant").asString(""))
                        || !expected.equals(flag.path("value").asString(""))) {
                    faults.add("expected " + expected + " for " + context + ", served " + flag);
                }
            }
        }
        return faults;
    }

    private static String expected(Stored stored, String switchKey, Map<String, Object> context) {
        return stored.flips().values().stream()
                .filter(flip -> flip.isInForce() && flip.switchKey().equals(switchKey))
                .filter(flip -> applies(flip.scope(), context))
                .max(Comparator.comparingInt(ServedCheck::restraint).thenComparingLong(Stored.FlipRecord::revision))
                .map(Stored.FlipRecord::position)
                .orElse(CampaignSystem.NORMAL);
    }

    private static int restraint(Stored.FlipRecord flip) {
        return CampaignSystem.RESTRAINT.getOrDefault(flip.position(), 0);
    }

    private static boolean applies(JsonNode scope, Map<String, Object> context) {
        JsonNode tenants = scope.path("match").path("tenant");
        if (tenants.isMissingNode() || !context.containsKey("tenant")) {
            return true;
        }
        for (JsonNode tenant : tenants) {
            if (tenant.asString("").equals(context.get("tenant"))) {
                return true;
            }
        }
        return false;
    }
}
