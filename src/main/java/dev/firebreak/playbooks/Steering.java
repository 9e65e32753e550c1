package dev.firebreak.playbooks;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Task;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with a run: each act fits how a step stands, or is refused in one sentence and changes nothing. */
final class Steering {

    private static final int MOST_ADDED = 100;

    private final Run run;
    private final Course course;
    private final Telling telling;
    private final Instant now;

    Steering(Run run, Course course, Telling telling, Instant now) {
        this.run = run;
        this.course = course;
        this.telling = telling;
        this.now = now;
    }

    // ---- steps

    /** A person did it: a manual step, collected evidence, a posted update. */
    void complete(StepId id, String note) {
        RunStep step = open(id);
        Step definition = course.definition(step);
        if (definition != null) {
            refuseIfNotForPeople(definition.task());
        }
        needs(step, StepState.ACTIVE, "complete");
        course.done(step, note);
    }

    private static void refuseIfNotForPeople(Task task) {
        switch (task) {
            case Task.Decision decision ->
                throw new Conflict("needs-choice", "This step ends when somebody chooses one of its ways.");
            case Task.Approval approval ->
                throw new Conflict("needs-approval", "This step ends when it is approved or rejected.");
            case Task.Check check ->
                throw new Conflict(
                        "needs-override", "A machine completes this step; to go on without it, override it.");
            case Task.Wait wait ->
                throw new Conflict("needs-override", "Time completes this step; to go on without it, override it.");
            case Task.Nested nested ->
                throw new Conflict("needs-override", "The other playbook completes this step; to go on, override it.");
            case Task.HttpCall call ->
                throw new Conflict("needs-override", "The call completes this step; to go on without it, override it.");
            case Task.Manual manual -> {}
            case Task.Contain contain -> {}
            case Task.Restore restore -> {}
            case Task.Evidence evidence -> {}
            case Task.Communication update -> {}
        }
    }

    /** A person chooses the way. */
    void choose(StepId id, String key, String note) {
        RunStep step = open(id);
        needs(step, StepState.ACTIVE, "decide");
        Step definition = course.definition(step);
        if (definition == null || !(definition.task() instanceof Task.Decision decision)) {
            throw new Conflict("no-decision", "There is nothing to choose in this step.");
        }
        Task.Option option = decision.options().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("answer", "must be one of " + keys(decision)));
        course.chosen(step, option, note);
    }

    private static String keys(Task.Decision decision) {
        return String.join(
                ", ", decision.options().stream().map(Task.Option::key).toList());
    }

    /** It is left out; where it stands open or still ahead. */
    void skip(StepId id, String why) {
        RunStep step = unsettled(id);
        Step definition = course.definition(step);
        if (definition != null && definition.task() instanceof Task.Decision && step.state() == StepState.ACTIVE) {
            throw new Conflict("needs-choice", "A decision is not skipped: choose one of its ways.");
        }
        if (step.state() == StepState.CALLING) {
            throw new Conflict("is-calling", "The call is under way; wait for its answer.");
        }
        if (step.state() == StepState.AHEAD) {
            step.settle(StepState.SKIPPED, now, telling.by().name(), why);
            telling.skipped(step, why);
            course.advance();
            return;
        }
        course.skipped(step, why);
    }

    /** It is begun anew, after it failed or when nobody knows whether it happened. */
    void retry(StepId id) {
        RunStep step = open(id);
        if (step.state() != StepState.ASKING && step.state() != StepState.UNKNOWN) {
            throw new Conflict("not-failed", "Only a step that failed, or may have happened, can be tried again.");
        }
        course.activate(step, course.definition(step));
        run.noteDue();
    }

    /** A person found out that it did happen. */
    void confirm(StepId id, String note) {
        RunStep step = open(id);
        needs(step, StepState.UNKNOWN, "confirm");
        course.done(step, note);
    }

    /** What it waits for is not waited for any longer; or it is taken although its condition did not hold. */
    void override(StepId id, String why) {
        RunStep step = known(id);
        refuseIfOver();
        Step definition = course.definition(step);
        if (definition != null && definition.task() instanceof Task.Approval) {
            throw new Conflict("needs-approval", "An approval is not overridden: skip it, and say why.");
        }
        if (step.state() == StepState.NOT_TAKEN) {
            step.takeBeside();
            telling.about(step, "step_overridden", "Taken although its turn did not come", why);
            course.activate(step, definition);
            course.advance();
            return;
        }
        if (!step.state().isOpen() || step.state() == StepState.CALLING) {
            throw new Conflict("not-open", "There is nothing to override: it is " + words(step) + ".");
        }
        telling.overridden(step, why);
        course.finished(step, why);
    }

    /** @param person whose turn it is, or null for whoever takes it */
    void reassign(StepId id, @Nullable String person, @Nullable String name) {
        RunStep step = unsettled(id);
        step.assign(person, name);
        telling.about(step, "step_assigned", name == null ? "Given back to whoever takes it" : "Given to " + name, "");
    }

    /** Something nobody thought of; nothing waits for it but the end of the run. */
    void add(String title, String instructions) {
        refuseIfOver();
        long added = run.steps().stream().filter(RunStep::isAdded).count();
        if (added >= MOST_ADDED) {
            throw new Conflict("too-many-steps", "A run takes " + MOST_ADDED + " added steps at most.");
        }
        RunStep step = new RunStep(new StepId("added_" + (added + 1)), title, instructions);
        run.add(step);
        telling.about(step, "step_added", "Added", "");
        course.activate(step, null);
        run.noteDue();
    }

    /** What it did was taken back. */
    void rollBack(StepId id, String why) {
        RunStep step = known(id);
        if (step.state() != StepState.DONE && step.state() != StepState.FAILED && step.state() != StepState.RESTING) {
            throw new Conflict("not-done", "Only what was done can be taken back: it is " + words(step) + ".");
        }
        if (step.rolledBackAt() != null) {
            throw new Conflict("rolled-back", "It was taken back already.");
        }
        step.rollBack(now);
        telling.about(step, "step_rolled_back", "Taken back", why);
    }

    // ---- approvals

    /** One voice; enough of them, or one against, settles it. */
    void decide(StepId id, Voice voice) {
        RunStep step = known(id);
        Step definition = course.definition(step);
        if (definition == null || !(definition.task() instanceof Task.Approval approval)) {
            throw new Conflict("no-approval", "This step asks for no approval.");
        }
        if (run.state() == RunState.PAUSED) {
            throw new Conflict("run-paused", "The run is paused: resume it first.");
        }
        if (step.state() != StepState.ACTIVE) {
            throw new Conflict("not-asked", "No approval is asked here now: it is " + words(step) + ".");
        }
        if (Timers.isDue(step.timers().lapseAt(), now)) {
            throw new Conflict(
                    "lapsed", "The time to decide was over at " + step.timers().lapseAt() + "; ask anew.");
        }
        List<Voice> said = said(step);
        if (said.stream().anyMatch(each -> each.person().equals(voice.person()))) {
            throw new Conflict("decided", voice.name() + " has decided already.");
        }
        if (approval.requester() == Task.Requester.EXCLUDED && voice.person().equals(run.startedById())) {
            throw new Conflict("own-request", "Who started the run does not approve it: somebody else must.");
        }
        run.say(voice);
        telling.about(
                step,
                voice.approves() ? "step_approved" : "step_rejected",
                voice.approves() ? "Approved" : "Rejected",
                voice.note());
        if (!voice.approves()) {
            course.failed(step, "rejected by " + voice.name() + (voice.note().isEmpty() ? "" : ": " + voice.note()));
        } else if (said.size() + 1 >= approval.count()) {
            course.done(step, "approved by " + names(said, voice));
        }
    }

    private List<Voice> said(RunStep step) {
        return run.voices().stream()
                .filter(each -> each.step().equals(step.id().value()) && each.attempt() == step.attempt())
                .toList();
    }

    private static String names(List<Voice> said, Voice last) {
        return String.join(
                ", ",
                Stream.concat(said.stream(), Stream.of(last)).map(Voice::name).toList());
    }

    // ---- the run as a whole

    void pause(String why) {
        if (run.state() != RunState.RUNNING) {
            throw new Conflict("not-running", "The run is " + words(run.state()) + ".");
        }
        run.pause(now);
        run.noteDue();
        telling.run("run_paused", "Paused", why);
    }

    void resume() {
        if (run.state() != RunState.PAUSED) {
            throw new Conflict("not-paused", "The run is " + words(run.state()) + ".");
        }
        run.resume(now);
        telling.run("run_resumed", "Resumed", "");
        course.advance();
    }

    void abort(String why) {
        refuseIfOver();
        course.close(RunState.ABORTED, why);
        telling.run("run_aborted", "Aborted", why);
    }

    // ---- what fits

    private RunStep known(StepId id) {
        RunStep step = run.find(id);
        if (step == null) {
            throw new NotFound("step", id.value());
        }
        return step;
    }

    private RunStep unsettled(StepId id) {
        refuseIfOver();
        RunStep step = known(id);
        if (step.state().isSettled()) {
            throw new Conflict("settled", "Somebody was faster: the step is " + words(step) + ".");
        }
        return step;
    }

    private RunStep open(StepId id) {
        RunStep step = unsettled(id);
        if (!step.state().isOpen()) {
            throw new Conflict("ahead", "The turn of this step has not come.");
        }
        return step;
    }

    private static void needs(RunStep step, StepState state, String what) {
        if (step.state() != state) {
            throw new Conflict("not-" + what, "Nothing to " + what + " here now: it is " + words(step) + ".");
        }
    }

    private void refuseIfOver() {
        if (run.state().isOver()) {
            throw new Conflict("run-over", "The run is " + words(run.state()) + ".");
        }
    }

    private static String words(RunStep step) {
        return step.state().label().toLowerCase(Locale.ROOT);
    }

    private static String words(RunState state) {
        return state.label().toLowerCase(Locale.ROOT);
    }
}
