package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.Task;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What time brings to a run. Each due time is kept once, in the order in which the times are due. */
final class Ticking {

    private final Run run;
    private final Course course;
    private final Telling telling;
    private final Instant now;

    Ticking(Run run, Course course, Telling telling, Instant now) {
        this.run = run;
        this.course = course;
        this.telling = telling;
        this.now = now;
    }

    void tick() {
        for (RunStep step : run.steps()) {
            if (run.state() == RunState.RUNNING) {
                tick(step, course.definition(step));
            }
        }
        course.advance();
    }

    private void tick(RunStep step, @Nullable Step definition) {
        Timers timers = step.timers();
        if (Timers.isDue(timers.lapseAt(), now)) {
            lapse(step, definition);
        } else if (Timers.isDue(timers.wakeAt(), now)) {
            wake(step, definition);
        } else if (Timers.isDue(timers.timeoutAt(), now)) {
            course.failed(step, "was not done in time");
        } else if (timers.wakeAt() == null && step.state() == StepState.ACTIVE && waitsNoFurther(definition)) {
            course.done(step, "");
        }
        if (Timers.isDue(step.timers().remindAt(), now)) {
            step.setTimers(step.timers().remind(null));
            telling.about(step, "step_overdue", "Overdue", "");
        }
    }

    private void wake(RunStep step, @Nullable Step definition) {
        if (step.state() == StepState.RESTING) {
            course.activate(step, definition);
            return;
        }
        step.setTimers(step.timers().wake(null));
        if (waitsNoFurther(definition)) {
            course.done(step, "");
        }
    }

    /** Of a step that waits, once its time is over. */
    private boolean waitsNoFurther(@Nullable Step definition) {
        return definition != null
                && definition.task() instanceof Task.Wait wait
                && (wait.until() == null || course.holdsOf(definition, wait.until()));
    }

    private void lapse(RunStep step, @Nullable Step definition) {
        if (step.state() == StepState.CALLING) {
            step.hold(StepState.UNKNOWN, "the answer of the call is not known");
            telling.about(step, "step_unknown", "May have happened", "the answer of the call is not known");
            return;
        }
        if (definition != null
                && definition.task() instanceof Task.Approval approval
                && approval.onLapse() == Task.OnLapse.ASK_AGAIN) {
            telling.about(step, "step_lapsed", "Nobody decided in time, asked anew", "");
            course.activate(step, definition);
            return;
        }
        telling.about(step, "step_lapsed", "Nobody decided in time", "");
        course.failed(step, "nobody decided in time");
    }
}
