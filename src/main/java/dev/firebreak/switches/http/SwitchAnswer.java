package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Served;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchState;
import java.time.Instant;
import java.util.List;

/** A switch as the API shows it: its key, its definition and how it stands. */
@JsonPropertyOrder({"key", "definition", "state"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record SwitchAnswer(String key, @JsonUnwrapped SwitchDocument definition, State state) {

    /**
     * How a switch stands.
     *
     * @param position what a context that says nothing is served
     * @param revision the system's revision at which this switch last changed
     * @param since since when that position is served
     * @param flips in force, the one that decides first
     */
    record State(String position, long revision, Instant since, List<FlipAnswer> flips) {}

    static SwitchAnswer of(SwitchState state) {
        Served served = state.serve(EvaluationContext.EMPTY);
        FlipRow flip = served.flip();
        State now = new State(
                served.position().key().value(),
                state.revision(),
                flip == null ? state.normalSince() : flip.at(),
                state.inForce().stream().map(FlipAnswer::of).toList());
        return new SwitchAnswer(state.key().value(), SwitchDocument.of(state.definition()), now);
    }
}
