package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.switches.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident goes.
 *
 * @param to a state, or reopened
 */
record TransitionBody(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                    "active",
                    "contained",
                    "restoring",
                    "resolved",
                    "closed",
                    "declined",
                    "cancelled",
                    "reopened"
                })
        @Nullable
        String to,

        @Nullable String reason) {

    private static final String REOPENED = "reopened";

    /** What is asked for. */
    sealed interface Step {}

    /** To another state. */
    record Move(MoveIncident command) implements Step {}

    /** Open again, in whatever state that is. */
    record Reopen(MoveIncident command) implements Step {}

    Step step(Actor by, IncidentKey incident) {
        Reason why = Given.reasonIfAny(reason);
        if (REOPENED.equals(to)) {
            return new Reopen(new MoveIncident(by, incident, IncidentState.ACTIVE, why));
        }
        IncidentState state = Words.find(IncidentState.class, Given.text("to", to))
                .orElseThrow(() ->
                        new InvalidInput("to", "must be one of " + Words.list(IncidentState.class) + ", " + REOPENED));
        return new Move(new MoveIncident(by, incident, state, why));
    }
}
