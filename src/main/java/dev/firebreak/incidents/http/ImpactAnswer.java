package dev.firebreak.incidents.http;

import dev.firebreak.severities.Impact;
import dev.firebreak.severities.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** How bad it is on each axis: 0 to 4, or unknown. */
record ImpactAnswer(
        @Schema(ref = IncidentSchemas.SCORE) JsonNode userHarm,
        @Schema(ref = IncidentSchemas.SCORE) JsonNode dataExposure,
        @Schema(ref = IncidentSchemas.SCORE) JsonNode complianceRisk,
        @Schema(ref = IncidentSchemas.SCORE) JsonNode businessImpact) {

    static ImpactAnswer of(Impact impact) {
        return new ImpactAnswer(
                json(impact.userHarm()),
                json(impact.dataExposure()),
                json(impact.complianceRisk()),
                json(impact.businessImpact()));
    }

    private static JsonNode json(Score score) {
        return score.level().isPresent() ? IntNode.valueOf(score.level().getAsInt()) : StringNode.valueOf(score.key());
    }
}
