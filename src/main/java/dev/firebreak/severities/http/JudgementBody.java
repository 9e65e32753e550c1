package dev.firebreak.severities.http;

import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An impact to judge; what is left out is unknown, and does not hold. */
record JudgementBody(@Nullable ScoresBody impact, @Nullable List<@Nullable String> circumstances) {

    /** The scores by axis. */
    record ScoresBody(
            @Schema(allowableValues = {"0", "1", "2", "3", "4", "unknown"}) @Nullable
            String userHarm,

            @Schema(allowableValues = {"0", "1", "2", "3", "4", "unknown"}) @Nullable
            String dataExposure,

            @Schema(allowableValues = {"0", "1", "2", "3", "4", "unknown"}) @Nullable
            String complianceRisk,

            @Schema(allowableValues = {"0", "1", "2", "3", "4", "unknown"}) @Nullable
            String businessImpact) {

        Impact read() {
            return new Impact(
                    score(Axis.USER_HARM, userHarm),
                    score(Axis.DATA_EXPOSURE, dataExposure),
                    score(Axis.COMPLIANCE_RISK, complianceRisk),
                    score(Axis.BUSINESS_IMPACT, businessImpact));
        }

        private static Score score(Axis axis, @Nullable String text) {
            return text == null ? Score.UNKNOWN : Score.parse("impact." + axis.key(), text);
        }
    }

    Impact scores() {
        return impact == null ? Impact.UNKNOWN : impact.read();
    }

    Set<Circumstance> worse() {
        Set<Circumstance> worse = EnumSet.noneOf(Circumstance.class);
        List<@Nullable String> written = circumstances == null ? List.of() : circumstances;
        for (int index = 0; index < written.size(); index++) {
            String key = written.get(index);
            worse.add(Circumstance.parse("circumstances[" + index + "]", key == null ? "" : key));
        }
        return worse;
    }
}
