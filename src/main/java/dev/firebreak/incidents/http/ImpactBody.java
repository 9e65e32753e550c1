package dev.firebreak.incidents.http;

import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How bad it is on each axis: 0 to 4, or unknown; an axis that is left out is unknown. */
record ImpactBody(
        @Schema(ref = IncidentSchemas.SCORE) @Nullable JsonNode userHarm,
        @Schema(ref = IncidentSchemas.SCORE) @Nullable JsonNode dataExposure,
        @Schema(ref = IncidentSchemas.SCORE) @Nullable JsonNode complianceRisk,
        @Schema(ref = IncidentSchemas.SCORE) @Nullable JsonNode businessImpact) {

    Impact impact() {
        return new Impact(
                score(Axis.USER_HARM, userHarm),
                score(Axis.DATA_EXPOSURE, dataExposure),
                score(Axis.COMPLIANCE_RISK, complianceRisk),
                score(Axis.BUSINESS_IMPACT, businessImpact));
    }

    private static Score score(Axis axis, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Score.UNKNOWN;
        }
        boolean isWord = value.isString() && value.stringValue().equals(Score.UNKNOWN.key());
        String text = isWord || value.isIntegralNumber() ? value.asString() : "";
        return Score.parse("impact." + axis.key(), text);
    }
}
