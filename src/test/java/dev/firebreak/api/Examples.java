package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.concurrent.locks.LockSupport;

/** Bodies as people write them, and systems to try them on. */
final class Examples {
    static final String REFUND = """
            {"kind": "tool", "name": "Refund payment", "description": "…", "valueType": "boolean", "access": "write",
             "reversible": false, "labels": {"team": "payments"},
             "positions": [
               {"key": "enabled", "label": "Enabled", "description": "may refund up to 200", "value": true, "restraint": 0},
               {"key": "disabled", "label": "Disabled", "description": "customers hear that a colleague follows up",
                "value": false, "restraint": 2}],
             "normal": "enabled", "failSafe": "disabled", "restoreApprovals": 1}""";
    static final String LOOKUP = """
            {"kind": "tool", "name": "Look up order", "valueType": "boolean", "access": "read", "labels": {"team": "orders"},
             "positions": [{"key": "on", "label": "On", "value": true, "restraint": 0},
                           {"key": "off", "label": "Off", "value": false, "restraint": 1}],
             "normal": "on"}""";

    private Examples() {}

    /** A system with a switch that asks for approvals, {@code tool.refund}, one that does not, {@code tool.lookup}, and a mode. */
    static void define(Api admin, String system) {
        String path = "/api/v1/systems/" + system;
        made(admin.put(path, "{\"name\": \"Support\", \"environment\": \"production\"}"));
        made(admin.put(path + "/switches/tool.refund", REFUND));
        made(admin.put(path + "/switches/tool.lookup", LOOKUP));
        made(admin.put(
                path + "/modes/read-only",
                "{\"name\": \"Read only\", \"positions\": {\"tool.refund\": \"disabled\"}}"));
    }

    /** Waits for the evidence that is taken after a declaration: from then on nothing is written by itself. */
    static void awaitEvidence(Api reader, String incident) {
        for (int attempt = 0; attempt < 200; attempt++) {
            if (reader.get(incident + "/timeline?limit=500").body().contains("incident.evidence")) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("no evidence was taken of " + incident);
    }

    private static void made(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
    }
}
