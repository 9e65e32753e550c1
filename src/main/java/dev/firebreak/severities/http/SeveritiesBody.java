package dev.firebreak.severities.http;

import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.severities.SchemeDocument.ProvisionalDocument;
import dev.firebreak.severities.SchemeDocument.RaisingDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Severities as they are sent: what GET answered may be edited and sent back, with a reason of its own.
 *
 * @param expectedVersion the version that was edited; without it, the version that GET answered
 * @param version what GET answered
 * @param changedAt what GET answered; read only, so it is passed over
 * @param changedBy what GET answered; read only, so it is passed over
 */
record SeveritiesBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Map<String, Map<String, String>> axes,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<LevelDocument> levels,

        @Nullable RaisingDocument raising,
        @Nullable Map<String, Integer> unknownCountsAs,
        @Nullable ProvisionalDocument provisional,
        @Nullable Integer expectedVersion,
        @Nullable Integer version,
        @Nullable String changedAt,
        @Nullable String changedBy) {

    SchemeDocument document() {
        return new SchemeDocument(axes, levels, raising, unknownCountsAs, provisional);
    }

    @Nullable
    Integer startedFrom() {
        return expectedVersion == null ? version : expectedVersion;
    }
}
