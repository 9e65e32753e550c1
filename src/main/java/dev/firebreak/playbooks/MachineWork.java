package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.incidents.EvidenceAsked;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Does what falls to the playbook itself: it lets time bring what it brings, and works until nothing is left to do now. */
@Component
class MachineWork {

    private static final int MOST_AT_ONCE = 2_000;

    private final RunTransactions transactions;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    /** What steps do. */
    @Component
    record Deeds(FlipWork flips, CallWork calls, Nesting nesting, Probing probing) {}

    MachineWork(RunTransactions transactions, Deeds deeds, ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.deeds = deeds;
        this.events = events;
    }

    void work(RunId id) {
        for (int done = 0; done < MOST_AT_ONCE; done++) {
            switch (transactions.change(id, Actor.schedule(), this::next)) {
                case Todo.Nothing nothing -> {
                    return;
                }
                case Todo.Flip flip -> deeds.flips().flip(id, flip);
                case Todo.Call call -> deeds.calls().call(id, call, () -> work(id));
                case Todo.Child child -> work(child.run());
            }
        }
    }

    private Todo next(OpenRun open) {
        open.ticking().tick();
        while (open.run().state() == RunState.RUNNING) {
            RunStep step = open.run().steps().stream()
                    .filter(each -> each.state() == StepState.ACTIVE
                            && Timers.isDue(each.timers().workAt(), open.now()))
                    .findFirst()
                    .orElse(null);
            if (step == null) {
                break;
            }
            Todo todo = begin(open, step);
            if (todo != null) {
                return todo;
            }
        }
        return new Todo.Nothing();
    }

    /** What is to be done outside; null where the step has been dealt with. */
    private @Nullable Todo begin(OpenRun open, RunStep step) {
        Step definition = open.course().definition(step);
        if (definition != null && definition.task() instanceof Task.Contain contain) {
            return FlipSteps.next(open, step, definition, contain);
        }
        step.setTimers(step.timers().work(null));
        open.run().noteDue();
        return definition == null ? null : begin(open, step, definition.task());
    }

    private @Nullable Todo begin(OpenRun open, RunStep step, Task task) {
        boolean shadow = open.run().mode() == RunMode.SHADOW;
        switch (task) {
            case Task.HttpCall call when shadow -> open.course().done(step, "a drill: nothing was called");
            case Task.HttpCall call -> {
                return deeds.calls().prepare(open, step, call);
            }
            case Task.Check check when shadow -> open.course().done(step, "a drill: there is nothing to look at");
            case Task.Check check ->
                deeds.probing().refuses(check.probe()).ifPresent(why -> open.course()
                        .asks(step, why));
            case Task.Nested nested -> {
                return deeds.nesting().begin(open, step, nested);
            }
            case Task.Evidence evidence when !shadow -> askForEvidence(open);
            default -> {}
        }
        return null;
    }

    private void askForEvidence(OpenRun open) {
        IncidentRow incident = open.course().incident();
        events.publishEvent(new EvidenceAsked(incident.key(), incident.systems()));
    }
}
