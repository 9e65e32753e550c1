package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what is known on the four axes, and who decides how severe that is.
 *
 * @param reason needed where the severity becomes lower
 */
public record JudgeIncident(
        Actor by,
        IncidentKey incident,
        Impact impact,
        Set<Circumstance> circumstances,
        Verdict verdict,
        @Nullable Reason reason) {

    public JudgeIncident {
        circumstances = Set.copyOf(circumstances);
    }
}
