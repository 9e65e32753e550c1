package dev.firebreak.switches.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A definition as it is sent: what GET answered may be edited and sent back as it is.
 *
 * @param reason needed where a served value or the normal position changes
 * @param key must be that of the path, where it is given
 * @param state what GET answered; read only, so it is passed over
 */
record SwitchBody(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                    "tool",
                    "prompt",
                    "model",
                    "autonomy",
                    "review",
                    "fallback",
                    "retrieval",
                    "memory",
                    "limit",
                    "stop"
                })
        @Nullable
        String kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Nullable String description,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"boolean", "string", "integer", "decimal", "object"})
        @Nullable
        String valueType,

        @Schema(allowableValues = {"read", "write"}) @Nullable
        String access,

        @Nullable Boolean reversible,
        @Nullable Map<String, String> labels,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<SwitchDocument.PositionDocument> positions,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String normal,

        @Nullable String failSafe,
        @Nullable Integer restoreApprovals,
        @Nullable String reason,
        @Nullable String key,
        @Nullable JsonNode state) {

    SwitchDefinition define(SwitchKey path) {
        if (key != null && !key.equals(path.value())) {
            throw new InvalidInput("key", "must be that of the path, " + path);
        }
        return new SwitchDocument(
                        kind,
                        name,
                        description,
                        valueType,
                        access,
                        reversible,
                        labels,
                        positions,
                        normal,
                        failSafe,
                        restoreApprovals)
                .define(path);
    }
}
