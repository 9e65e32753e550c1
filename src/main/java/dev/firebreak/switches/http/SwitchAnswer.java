package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A switch as the API shows it: its key, its definition and how it stands. */
@JsonPropertyOrder({"key", "definition", "state"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record SwitchAnswer(String key, @JsonUnwrapped SwitchDocument definition, State state) {

    /**
     * How a switch stands.
     *
     * @param position what everyone is served, but for those whom a flip for some holds at a safer one
     * @param revision the system's revision at which this switch last changed
     * @param since since when that position is served
     * @param flips in force, the one that decides first
     */
    record State(
            @Schema(
                    description = "What everyone is served. Those whom a flip for some holds at a safer position are"
                            + " served that: see flips with their scopes.")
            String position,

            long revision,
            Instant since,
            List<FlipAnswer> flips) {}

    static SwitchAnswer of(SwitchState state, Discreet reader) {
        State now = new State(
                state.standing().to().key().value(),
                state.revision(),
                state.standingSince(),
                state.inForce().stream()
                        .map(flip -> FlipAnswer.of(flip, reader))
                        .toList());
        return new SwitchAnswer(state.key().value(), SwitchDocument.of(state.definition()), now);
    }
}
