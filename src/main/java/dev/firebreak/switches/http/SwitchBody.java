package dev.firebreak.switches.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchDocument;
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
        @Nullable String kind,
        @Nullable String name,
        @Nullable String description,
        @Nullable String valueType,
        @Nullable String access,
        @Nullable Boolean reversible,
        @Nullable Map<String, String> labels,
        @Nullable List<SwitchDocument.PositionDocument> positions,
        @Nullable String normal,
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
