package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.SwitchTarget;
import dev.firebreak.playbooks.definition.Task;
import dev.firebreak.switches.ApplyMode;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.switches.Switches;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what falls to the playbook itself. Each flip and the note of it in the run are one commit, so that whoever is killed in
 * between goes on with what is left, and flips nothing twice.
 */
@Component
class MachineWork {

    private static final int MOST_AT_ONCE = 2_000;

    private final RunTransactions transactions;
    private final Switches switches;
    private final InTheSameCommit commit;

    MachineWork(RunTransactions transactions, Switches switches, InTheSameCommit commit) {
        this.transactions = transactions;
        this.switches = switches;
        this.commit = commit;
    }

    /** Lets time bring what it brings, and works until nothing is left to do now. */
    void work(RunId id) {
        for (int done = 0; done < MOST_AT_ONCE; done++) {
            Todo todo = transactions.change(id, Actor.schedule(), this::next);
            if (todo instanceof Todo.Flip flip) {
                flip(id, flip);
            } else {
                return;
            }
        }
    }

    /** What is to be done outside of the run's own transaction. */
    private sealed interface Todo {
        record Nothing() implements Todo {}

        /** @param what one switch, or what a system is to be put to as a whole */
        record Flip(Actor by, RunStep step, int attempt, Task.Contain contain, Bound what, Reason reason, Run run)
                implements Todo {}
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

    private @Nullable Todo begin(OpenRun open, RunStep step) {
        Step definition = open.course().definition(step);
        if (definition == null || !(definition.task() instanceof Task.Contain contain)) {
            step.setTimers(step.timers().work(null));
            open.run().noteDue();
            return null;
        }
        List<Bound> means = open.run().bound(step.id());
        if (means.isEmpty()) {
            open.course().failed(step, "no switch of the incident's systems fits");
            return null;
        }
        if (open.run().mode() == RunMode.SHADOW) {
            open.course().done(step, "a drill: nothing was flipped; meant are " + Naming.of(means));
            return null;
        }
        List<FlipMade> made = open.run().flips(step);
        Bound left = means.stream()
                .filter(bound -> isLeft(contain, bound, made))
                .findFirst()
                .orElse(null);
        if (left == null) {
            open.course().done(step, "contained " + Naming.of(means));
            return null;
        }
        return new Todo.Flip(
                actor(open),
                step,
                step.attempt(),
                contain,
                left,
                new Reason(Naming.shortened("Playbook " + open.playbook().title() + ": " + definition.title())),
                open.run());
    }

    /** A whole system is put to where it belongs in one act. */
    private static boolean isLeft(Task.Contain contain, Bound bound, List<FlipMade> made) {
        boolean whole =
                contain.target() instanceof SwitchTarget.Everything || contain.target() instanceof SwitchTarget.OfMode;
        return made.stream()
                .noneMatch(flip -> flip.systemKey().equals(bound.systemKey())
                        && (whole || flip.switchKey().equals(bound.switchKey())));
    }

    private static Actor actor(OpenRun open) {
        return new Actor(
                Actor.Kind.PLAYBOOK,
                "run:" + open.run().runId(),
                open.playbook().title(),
                null,
                Actor.Source.PLAYBOOK,
                Set.of(Permission.VIEW, Permission.CONTAIN),
                null);
    }

    private void flip(RunId id, Todo.Flip todo) {
        try {
            commit.of(() -> act(todo), result -> note(id, todo, result));
        } catch (Refusal refused) {
            transactions.change(id, Actor.schedule(), open -> {
                RunStep step = open.run().find(todo.step().id());
                if (step != null && isStill(step, todo)) {
                    open.course().failed(step, todo.what().switchKey() + ": " + refused.sentence());
                }
                return true;
            });
        }
    }

    private static boolean isStill(RunStep step, Todo.Flip todo) {
        return step.state() == StepState.ACTIVE && step.attempt() == todo.attempt();
    }

    private Object act(Todo.Flip todo) {
        Bound what = todo.what();
        return switch (todo.contain().target()) {
            case SwitchTarget.Everything everything ->
                switches.stop(new StopEverything(
                        todo.by(), what.system(), todo.reason(), todo.run().incident()));
            case SwitchTarget.OfMode mode ->
                switches.apply(new ApplyMode(
                        todo.by(),
                        what.system(),
                        mode.mode(),
                        todo.reason(),
                        todo.run().incident()));
            case SwitchTarget.Named named -> flipOne(todo);
            case SwitchTarget.Fitting fitting -> flipOne(todo);
        };
    }

    private FlipOutcome flipOne(Todo.Flip todo) {
        Bound what = todo.what();
        PositionKey wanted = todo.contain().position();
        PositionKey position = wanted == null
                ? switches.state(what.system(), what.key())
                        .definition()
                        .safest()
                        .key()
                : wanted;
        return switches.flip(new FlipSwitch(
                todo.by(),
                what.system(),
                what.key(),
                position,
                todo.reason(),
                false,
                todo.contain().scope(),
                todo.contain().expiresIn(),
                todo.contain().onExpiry(),
                todo.run().incident()));
    }

    /** In the flip's own transaction: it is taken back if the step is no longer at this attempt. */
    private void note(RunId id, Todo.Flip todo, Object result) {
        transactions.within(id, Actor.schedule(), open -> {
            RunStep step = open.run().find(todo.step().id());
            if (step == null || !isStill(step, todo) || open.run().state() != RunState.RUNNING) {
                throw new Conflict("step-moved", "Somebody moved the step while the playbook was about to flip.");
            }
            flips(result).forEach(flip -> open.run().made(FlipMade.of(step, flip)));
            return true;
        });
    }

    private static List<FlipRow> flips(Object result) {
        return switch (result) {
            case Flipped flipped -> flipped.flips();
            case FlipOutcome.Contained contained -> List.of(contained.flip());
            default -> throw new Conflict("normal-position", "The position is the normal one: it contains nothing.");
        };
    }
}
