package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Refusal;
import dev.firebreak.playbooks.definition.SwitchTarget;
import dev.firebreak.switches.ApplyMode;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.switches.Switches;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Flips for runs. Each flip and the note of it in the run are one commit, so that whoever is killed in between goes on with what
 * is left, and flips nothing twice.
 */
@Component
class FlipWork {

    private final RunTransactions transactions;
    private final Switches switches;
    private final InTheSameCommit commit;

    FlipWork(RunTransactions transactions, Switches switches, InTheSameCommit commit) {
        this.transactions = transactions;
        this.switches = switches;
        this.commit = commit;
    }

    void flip(RunId run, Todo.Flip todo) {
        try {
            commit.of(() -> act(todo), result -> made(run, todo, flips(result)));
        } catch (Refusal refused) {
            transactions.change(run, Actor.schedule(), open -> {
                RunStep step = open.run().find(todo.step());
                if (step != null && isStill(step, todo)) {
                    open.run().refuse(refused(todo, refused.sentence()));
                }
                return true;
            });
        }
    }

    private static Refused refused(Todo.Flip todo, String why) {
        Bound what = todo.what();
        return new Refused(
                todo.step().value(), todo.attempt(), what.systemKey(), what.switchKey(), Naming.shortened(why));
    }

    private static boolean isStill(RunStep step, Todo.Flip todo) {
        return step.state() == StepState.ACTIVE && step.attempt() == todo.attempt();
    }

    private Object act(Todo.Flip todo) {
        Bound what = todo.what();
        return switch (todo.contain().target()) {
            case SwitchTarget.Everything everything ->
                switches.stop(new StopEverything(todo.by(), what.system(), todo.reason(), todo.incident()));
            case SwitchTarget.OfMode mode ->
                switches.apply(new ApplyMode(todo.by(), what.system(), mode.mode(), todo.reason(), todo.incident()));
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
                todo.incident()));
    }

    /** In the flip's own transaction: it is taken back if the step is no longer at this attempt. */
    private void made(RunId run, Todo.Flip todo, List<FlipRow> flips) {
        transactions.within(run, Actor.schedule(), open -> {
            RunStep step = open.run().find(todo.step());
            if (step == null || !isStill(step, todo) || open.run().state() != RunState.RUNNING) {
                throw new Conflict("step-moved", "Somebody moved the step while the playbook was about to flip.");
            }
            flips.forEach(flip -> open.run().made(FlipMade.of(step, flip)));
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
