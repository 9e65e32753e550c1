package dev.firebreak.playbooks;

import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.playbooks.definition.Condition;
import dev.firebreak.playbooks.definition.Conditions;
import dev.firebreak.playbooks.definition.Going;
import dev.firebreak.playbooks.definition.OnFailure;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.Repeat;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.Task;
import dev.firebreak.playbooks.definition.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The course of a run at one moment: which step comes when one has ended. It only goes forward, so it always comes to an end
 * once every open step is settled.
 */
final class Course {

    private final Run run;
    private final Playbook playbook;
    private final Situation situation;
    private final Telling telling;
    private final Instant now;

    Course(Run run, Playbook playbook, Situation situation, Telling telling, Instant now) {
        this.run = run;
        this.playbook = playbook;
        this.situation = situation;
        this.telling = telling;
        this.now = now;
    }

    /** Begins whatever can be begun now, and ends the run where nothing is left. */
    void advance() {
        while (run.state() == RunState.RUNNING
                && !isHeldUp()
                && run.nextStep() < playbook.steps().size()) {
            begin(run.nextStep());
        }
        if (run.state() == RunState.RUNNING && isEverythingElseSettled()) {
            letGoOfRepeating();
            run.end(RunState.COMPLETE, now, "");
            telling.ended("run_completed", "Run complete");
        }
        run.noteDue();
    }

    /** Whether a step whose end the next one waits for is open. */
    private boolean isHeldUp() {
        return run.steps().stream()
                .anyMatch(step -> step.turn() == Turn.IN_TURN && step.state().isOpen());
    }

    private void begin(int index) {
        run.advanceTo(index + 1);
        Step definition = playbook.steps().get(index);
        RunStep step = run.steps().get(index);
        if (step.state() != StepState.AHEAD) {
            return;
        }
        if (definition.when() != null && !holds(index, definition.when())) {
            settle(step, StepState.NOT_TAKEN, "its condition does not hold: " + definition.when());
            return;
        }
        activate(step, definition);
    }

    void activate(RunStep step, @Nullable Step definition) {
        step.activate(now, definition == null ? Beginning.PLAIN : Beginning.of(definition, run.mode(), now));
        telling.began(step);
    }

    /** Whether a condition of a step holds now. */
    boolean holds(int index, Condition condition) {
        List<Step> before = playbook.steps().subList(0, index);
        Map<String, Object> known = new HashMap<>(situation.known());
        known.put("run.drill", run.mode().isDrill());
        known.put("run.minutes", Duration.between(run.startedAt(), now).toMinutes());
        before.forEach(step -> putKnown(known, step));
        return Conditions.after(before).holds(condition, known);
    }

    boolean holdsOf(Step definition, Condition condition) {
        return holds(playbook.indexOf(definition.id()), condition);
    }

    private void putKnown(Map<String, Object> known, Step definition) {
        RunStep step = run.find(definition.id());
        StepState state = step == null ? StepState.AHEAD : step.state();
        String name = "steps." + definition.id() + ".";
        known.put(name + "done", state == StepState.DONE || state == StepState.RESTING);
        known.put(name + "failed", state == StepState.FAILED);
        known.put(name + "skipped", state == StepState.SKIPPED);
        known.put(name + "not_taken", state == StepState.NOT_TAKEN);
        if (definition.task() instanceof Task.Decision decision) {
            String answer = step == null ? null : step.answer();
            decision.options()
                    .forEach(option -> known.put(
                            name + "chose_" + option.key(), option.key().equals(answer)));
        }
    }

    // ---- ends of steps

    /** It is done: the run goes on with what follows, or the step rests until it comes again. */
    void done(RunStep step, String note) {
        Step definition = definition(step);
        Repeat repeat = definition == null ? null : definition.repeat();
        if (definition != null && repeat != null && comesAgain(step, definition, repeat)) {
            step.rest(now.plus(repeat.every()));
            telling.rests(step, note);
            run.noteDue();
            return;
        }
        telling.done(step, note);
        finished(step, note);
    }

    /** It does not come again, whatever the playbook says. */
    void finished(RunStep step, String note) {
        settle(step, StepState.DONE, note);
        Step definition = definition(step);
        go(step, definition == null ? new Going.Onward() : definition.onSuccess());
    }

    private boolean comesAgain(RunStep step, Step definition, Repeat repeat) {
        if (step.times() + 1 >= repeat.most()) {
            return false;
        }
        if (repeat.until() != null) {
            return !holds(playbook.indexOf(definition.id()), repeat.until());
        }
        return !isEverythingElseSettled(step);
    }

    /** A person chose one of the ways. */
    void chosen(RunStep step, Task.Option option, String note) {
        step.answer(option.key());
        settle(step, StepState.DONE, note);
        telling.chose(step, option, note);
        go(step, option.going());
    }

    void skipped(RunStep step, String why) {
        settle(step, StepState.SKIPPED, why);
        telling.skipped(step, why);
        Step definition = definition(step);
        go(step, definition == null ? new Going.Onward() : definition.onSuccess());
    }

    void failed(RunStep step, String why) {
        Step definition = definition(step);
        OnFailure then = definition == null ? new OnFailure.Ask() : definition.onFailure();
        telling.failed(step, why);
        switch (then) {
            case OnFailure.Ask ask -> {
                step.hold(StepState.ASKING, why);
                run.noteDue();
            }
            case OnFailure.GoOn on -> {
                settle(step, StepState.FAILED, why);
                go(step, on.going());
            }
            case OnFailure.Stop stop -> {
                settle(step, StepState.FAILED, why);
                close(RunState.FAILED, why);
                telling.ended("run_failed", "Run failed: " + why);
            }
        }
    }

    /** It cannot be told by a machine: a person chooses what follows, whatever the playbook says of failures. */
    void asks(RunStep step, String why) {
        telling.about(step, "step_asks", "Needs a person", why);
        step.hold(StepState.ASKING, why);
        run.noteDue();
    }

    /** Nothing comes any more; what was open stays as it is to be read. */
    void close(RunState how, String why) {
        run.steps().stream()
                .filter(step -> !step.state().isSettled())
                .forEach(step -> settle(step, StepState.NOT_TAKEN, "the run ended before"));
        run.end(how, now, why);
        run.noteDue();
    }

    private void settle(RunStep step, StepState how, String why) {
        step.settle(how, now, telling.by().name(), why);
    }

    private void go(RunStep from, Going going) {
        if (from.turn() == Turn.IN_TURN) {
            switch (going) {
                case Going.Onward onward -> {}
                case Going.To to -> passOver(Math.max(run.nextStep(), playbook.indexOf(to.step())));
                case Going.End end -> passOver(playbook.steps().size());
            }
        }
        advance();
    }

    private void passOver(int target) {
        for (int index = run.nextStep(); index < target; index++) {
            RunStep step = run.steps().get(index);
            if (step.state() == StepState.AHEAD) {
                settle(step, StepState.NOT_TAKEN, "the way that was taken does not lead through it");
            }
        }
        run.advanceTo(target);
    }

    private boolean isEverythingElseSettled() {
        return run.steps().stream().allMatch(step -> step.state().isSettled() || comesWhileOthersGoOn(step));
    }

    private boolean isEverythingElseSettled(RunStep but) {
        return run.steps().stream()
                .allMatch(step -> step.id().equals(but.id()) || step.state().isSettled() || comesWhileOthersGoOn(step));
    }

    /** Whether it has been done at least once, or comes only as long as others go on. */
    private boolean comesWhileOthersGoOn(RunStep step) {
        Step definition = definition(step);
        return step.turn() == Turn.BESIDE
                && step.state().isOpen()
                && step.times() > 0
                && definition != null
                && definition.repeat() != null
                && definition.repeat().until() == null;
    }

    private void letGoOfRepeating() {
        run.steps().stream()
                .filter(step -> !step.state().isSettled())
                .forEach(step -> settle(step, StepState.DONE, "nothing else goes on any more"));
    }

    IncidentRow incident() {
        return situation.incident();
    }

    @Nullable
    Step definition(RunStep step) {
        return step.isAdded() ? null : playbook.find(step.id()).orElse(null);
    }
}
