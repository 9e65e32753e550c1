package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Task;

/** What is to be done for a run outside of its own transaction. */
sealed interface Todo {

    /** Nothing, until time or somebody brings something. */
    record Nothing() implements Todo {}

    /**
     * A flip, of one switch or of a system as a whole.
     *
     * @param attempt it is done only while the step is at this attempt
     */
    record Flip(
            StepId step, int attempt, Task.Contain contain, Bound what, Actor by, Reason reason, IncidentKey incident)
            implements Todo {}

    /**
     * A call of another service.
     *
     * @param call with everything filled in
     * @param idempotencyKey the same for each time that this attempt is sent
     */
    record Call(StepId step, int attempt, Task.HttpCall call, String idempotencyKey) implements Todo {}

    /** A run that has begun within this one. */
    record Child(RunId run) implements Todo {}
}
