package dev.firebreak.switches.http;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why many switches are contained as one.
 *
 * @param reasonFollows true where the reason is a placeholder that will be completed
 */
record WhyBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason,

        @Nullable Boolean reasonFollows,
        @Nullable String incident) {

    Reason why() {
        return Given.reason(reason);
    }

    boolean follows() {
        return Boolean.TRUE.equals(reasonFollows);
    }

    @Nullable
    IncidentKey about() {
        return Given.incident(incident);
    }
}
