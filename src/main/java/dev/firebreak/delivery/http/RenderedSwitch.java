package dev.firebreak.delivery.http;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.delivery.IncidentsTold;
import dev.firebreak.delivery.UseCounter;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Served;
import dev.firebreak.switches.SwitchState;
import org.jspecify.annotations.Nullable;

/**
 * A switch as it stands, with its answers written once. Which of them a context gets is its <em>choice</em>: the place
 * of the flip that decides, or the number of flips where none does.
 */
final class RenderedSwitch {

    private final SwitchState state;
    private final UseCounter use;
    private final IncidentsTold told;
    private final boolean sameForAll;
    private final @Nullable Answer[] answers;

    RenderedSwitch(SwitchState state, UseCounter use, IncidentsTold told) {
        this.state = state;
        this.use = use;
        this.told = told;
        this.sameForAll = state.isSameForAll();
        this.answers = new Answer[sameForAll ? 1 : state.inForce().size() + 1];
    }

    /** Whether it is this very object; comparing what is in it would cost more than writing it anew. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(SwitchState other) {
        return state == other;
    }

    SwitchKey key() {
        return state.key();
    }

    boolean isSameForAll() {
        return sameForAll;
    }

    /** The answer to a question for this switch alone. */
    Answer answer(EvaluationContext context) {
        use.count(context);
        return written(context);
    }

    /** The same as a part of the answer to a question for all. */
    byte[] part(EvaluationContext context) {
        return written(context).body();
    }

    int choice(EvaluationContext context) {
        return sameForAll ? 0 : choice(state.serve(context));
    }

    private int choice(Served served) {
        FlipRow flip = served.flip();
        return flip == null ? state.inForce().size() : state.inForce().indexOf(flip);
    }

    /** Two threads may write the same answer at once; either is right. */
    private Answer written(EvaluationContext context) {
        int choice = choice(context);
        Answer known = answers[choice];
        if (known != null) {
            return known;
        }
        Answer made = Answer.json(FlagJson.of(state, state.serve(context), told));
        answers[choice] = made;
        return made;
    }
}
