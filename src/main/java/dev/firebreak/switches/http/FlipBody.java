package dev.firebreak.switches.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.ScopeJson;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks for a flip.
 *
 * @param reasonFollows true where the reason is a placeholder that will be completed
 * @param scope {@code {"everyone": true}} (the default), {@code {"share": 1..100}} or {@code {"match": {attribute: [values]}}}
 * @param expiresIn ISO 8601, 1 minute (PT1M) to 30 days (P30D)
 * @param onExpiry restore or ask
 */
record FlipBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String position,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason,

        @Nullable Boolean reasonFollows,

        @Schema(ref = "#/components/schemas/Scope") @Nullable
        JsonNode scope,

        @Nullable String expiresIn,

        @Schema(allowableValues = {"restore", "ask"}) @Nullable
        String onExpiry,

        @Nullable String incident) {

    FlipSwitch command(Actor by, SystemKey system, SwitchKey key) {
        return new FlipSwitch(
                by,
                system,
                key,
                new PositionKey(Given.text("position", position)),
                Given.reason(reason),
                Boolean.TRUE.equals(reasonFollows),
                ScopeJson.of(scope),
                Given.duration("expiresIn", expiresIn),
                Given.wordIfAny("onExpiry", OnExpiry.class, onExpiry),
                Given.incident(incident));
    }
}
