package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.Task;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What begins when a step's turn comes.
 *
 * @param timers the times that begin to run
 * @param watched whether a machine looks at it again and again
 */
record Beginning(Timers timers, boolean watched) {

    /** A person does it, in their own time. */
    static final Beginning PLAIN = new Beginning(Timers.NONE, false);

    static Beginning of(Step step, RunMode mode, Instant now) {
        Timers timers = new Timers(
                isMachinesWork(step.task()) ? now : null,
                step.task() instanceof Task.Wait wait ? after(now, wait.time()) : null,
                after(now, step.timeout()),
                after(now, step.dueWithin()),
                step.task() instanceof Task.Approval approval ? now.plus(approval.expiresIn()) : null);
        return new Beginning(timers, isWatched(step.task(), mode));
    }

    private static @Nullable Instant after(Instant now, @Nullable Duration time) {
        return time == null ? null : now.plus(time);
    }

    /** Whether something is to be done at once, and by no person. */
    private static boolean isMachinesWork(Task task) {
        return switch (task) {
            case Task.Contain contain -> contain.act() == Task.Act.BY_ITSELF;
            case Task.HttpCall call -> true;
            case Task.Evidence evidence -> true;
            case Task.Nested nested -> true;
            case Task.Check check -> true;
            case Task.Manual manual -> false;
            case Task.Restore restore -> false;
            case Task.Decision decision -> false;
            case Task.Wait wait -> false;
            case Task.Approval approval -> false;
            case Task.Communication update -> false;
        };
    }

    /** Whether it ends when something holds that nobody tells of. */
    private static boolean isWatched(Task task, RunMode mode) {
        return switch (task) {
            case Task.Check check -> mode != RunMode.SHADOW;
            case Task.Wait wait -> wait.until() != null;
            case Task.Nested nested -> true;
            case Task.Manual manual -> false;
            case Task.Contain contain -> false;
            case Task.Restore restore -> false;
            case Task.Decision decision -> false;
            case Task.Approval approval -> false;
            case Task.Evidence evidence -> false;
            case Task.Communication update -> false;
            case Task.HttpCall call -> false;
        };
    }
}
