package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.Task;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which times begin to run when a step's turn comes. */
final class Beginning {

    private Beginning() {}

    static Timers timers(Step step, RunMode mode, Instant now) {
        return new Timers(
                isMachinesWork(step.task(), mode) ? now : null,
                step.task() instanceof Task.Wait wait ? after(now, wait.time()) : null,
                after(now, step.timeout()),
                after(now, step.dueWithin()),
                step.task() instanceof Task.Approval approval ? now.plus(approval.expiresIn()) : null);
    }

    private static @Nullable Instant after(Instant now, @Nullable Duration time) {
        return time == null ? null : now.plus(time);
    }

    /** Whether something is to be done at once, and by no person. */
    private static boolean isMachinesWork(Task task, RunMode mode) {
        return switch (task) {
            case Task.Contain contain -> contain.act() == Task.Act.BY_ITSELF;
            case Task.HttpCall call -> true;
            case Task.Evidence evidence -> mode != RunMode.SHADOW;
            case Task.Nested nested -> true;
            case Task.Manual manual -> false;
            case Task.Restore restore -> false;
            case Task.Check check -> false;
            case Task.Decision decision -> false;
            case Task.Wait wait -> false;
            case Task.Approval approval -> false;
            case Task.Communication update -> false;
        };
    }
}
