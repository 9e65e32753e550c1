package dev.firebreak.playbooks.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks whether the steps lead forward to an end, whether each can be reached, and whether nothing holds containing up. */
final class FlowCheck {

    private final Playbook playbook;
    private final Findings findings;
    private final Map<StepId, Integer> places = new HashMap<>();

    FlowCheck(Playbook playbook, Findings findings) {
        this.playbook = playbook;
        this.findings = findings;
    }

    void check() {
        collectPlaces();
        for (int index = 0; index < playbook.steps().size(); index++) {
            check(index, playbook.steps().get(index));
        }
        checkReached();
        checkContainFirst();
        checkNesting();
    }

    private void collectPlaces() {
        for (int index = 0; index < playbook.steps().size(); index++) {
            StepId id = playbook.steps().get(index).id();
            Integer first = places.putIfAbsent(id, index);
            if (first != null) {
                findings.fault(at(index) + ".id", "must be its own: step " + (first + 1) + " is called " + id + " too");
            }
        }
    }

    private static String at(int index) {
        return "steps[" + index + "]";
    }

    private void check(int index, Step step) {
        checkGoing(index, ".on_success", step.onSuccess());
        if (step.onFailure() instanceof OnFailure.GoOn on) {
            checkGoing(index, ".on_failure", on.going());
        }
        switch (step.task()) {
            case Task.Decision decision -> {
                List<Task.Option> options = decision.options();
                for (int option = 0; option < options.size(); option++) {
                    checkGoing(
                            index,
                            ".decision.options[" + option + "].go",
                            options.get(option).going());
                }
            }
            case Task.Check check -> {
                if (check.probe() instanceof Probe.OfReach reach) {
                    checkFlips(index, ".check.reach", reach.step());
                }
            }
            case Task.Restore restore -> {
                if (restore.of() != null) {
                    checkFlips(index, ".switch.restore.of", restore.of());
                }
            }
            case Task.Manual manual -> {}
            case Task.Contain contain -> {}
            case Task.Wait wait -> {}
            case Task.Approval approval -> {}
            case Task.Evidence evidence -> {}
            case Task.Communication update -> {}
            case Task.HttpCall call -> {}
            case Task.Nested nested -> {}
        }
        checkBeside(index, step);
    }

    private void checkBeside(int index, Step step) {
        if (step.turn() == Turn.IN_TURN) {
            if (step.repeat() != null && step.repeat().until() == null) {
                findings.fault(
                        at(index) + ".repeat",
                        "needs until (a condition), or beside: true: what follows would wait for it for ever");
            }
            return;
        }
        if (!(step.onSuccess() instanceof Going.Onward)) {
            findings.fault(at(index) + ".on_success", "must be left out: what follows does not wait for this step");
        }
        if (step.onFailure() instanceof OnFailure.GoOn on && !(on.going() instanceof Going.Onward)) {
            findings.fault(at(index) + ".on_failure", "must be ask, stop or continue: nothing waits for this step");
        }
        if (step.task() instanceof Task.Decision) {
            findings.fault(at(index) + ".beside", "must be left out: a decision says how the run goes on");
        }
    }

    private void checkGoing(int index, String field, Going going) {
        if (!(going instanceof Going.To to)) {
            return;
        }
        Integer target = places.get(to.step());
        if (target == null) {
            findings.fault(
                    at(index) + field,
                    "names the step " + to.step()
                            + ", which there is not: write the id of a later step, continue or end");
        } else if (target <= index) {
            findings.fault(
                    at(index) + field,
                    "leads back to " + to.step() + ": a run only goes forward; to do something again, use repeat");
        }
    }

    private void checkFlips(int index, String field, StepId of) {
        Integer target = places.get(of);
        boolean flips =
                target != null && target < index && playbook.steps().get(target).task() instanceof Task.Contain;
        if (!flips) {
            findings.fault(at(index) + field, "must be the id of an earlier step that contains, not " + of);
        }
    }

    /** A step that no way leads to is a mistake, since nobody would ever do it. */
    private void checkReached() {
        Set<Integer> reached = new HashSet<>(Set.of(0));
        for (int index = 0; index < playbook.steps().size(); index++) {
            if (!reached.contains(index)) {
                findings.fault(
                        at(index),
                        "is never reached: no step before it goes on here; check on_success and go above it");
                reached.add(index);
            }
            reached.addAll(nextOf(index, playbook.steps().get(index)));
        }
    }

    private Set<Integer> nextOf(int index, Step step) {
        Set<Integer> next = new HashSet<>();
        if (step.when() != null || step.turn() == Turn.BESIDE) {
            next.add(index + 1);
        }
        if (!(step.task() instanceof Task.Decision)) {
            add(next, index, step.onSuccess());
        }
        if (step.onFailure() instanceof OnFailure.GoOn on) {
            add(next, index, on.going());
        }
        if (step.task() instanceof Task.Decision decision) {
            decision.options().forEach(option -> add(next, index, option.going()));
        }
        return next;
    }

    private void add(Set<Integer> next, int index, Going going) {
        switch (going) {
            case Going.Onward onward -> next.add(index + 1);
            case Going.To to -> next.add(places.getOrDefault(to.step(), index + 1));
            case Going.End end -> {}
        }
    }

    /**
     * Containing never waits for an approval (SWITCHES.md, promise 3). What a restore gave back may be contained again after
     * it: that waits for the restore, which the approval was for.
     */
    private void checkContainFirst() {
        @Nullable StepId awaited = null;
        boolean approved = false;
        for (int index = 0; index < playbook.steps().size(); index++) {
            Step step = playbook.steps().get(index);
            if (awaited != null && (step.task() instanceof Task.Contain || step.phase() == Phase.CONTAIN)) {
                findings.fault(
                        at(index),
                        "contains, and must not wait for the approval \"" + awaited
                                + "\": move it above that, or below the step that restores, to contain again what that gave"
                                + " back");
            }
            if (step.task() instanceof Task.Approval) {
                awaited = step.id();
                approved = true;
            }
            if (step.task() instanceof Task.Restore) {
                awaited = null;
                if (!approved) {
                    findings.advise(
                            at(index), "restores without an approval before it: put a step of type approval above it");
                }
            }
        }
    }

    private void checkNesting() {
        for (int index = 0; index < playbook.steps().size(); index++) {
            if (playbook.steps().get(index).task() instanceof Task.Nested nested
                    && nested.playbook().equals(playbook.id())) {
                findings.fault(
                        at(index) + ".playbook.id", "must be another playbook: this one would run itself for ever");
            }
        }
    }
}
