package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.playbooks.definition.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calls other services for runs. Before it is sent, the run says that a call is under way: whoever is killed before the answer
 * is written down finds a call that may have happened, and asks a person.
 */
@Component
class CallWork {

    private final RunTransactions transactions;
    private final CallSettings settings;
    private final Outside outside;
    private final Elsewhere elsewhere;

    CallWork(RunTransactions transactions, CallSettings settings, Outside outside, Elsewhere elsewhere) {
        this.transactions = transactions;
        this.settings = settings;
        this.outside = outside;
        this.elsewhere = elsewhere;
    }

    /** Within the transaction that holds the run. */
    @Nullable
    Todo prepare(OpenRun open, RunStep step, Task.HttpCall call) {
        Optional<String> refused = outside.refuses(call.url());
        if (refused.isPresent()) {
            open.course().asks(step, refused.get());
            return null;
        }
        int attempt = step.attempt();
        int times = step.times();
        Meaning meaning = new Meaning(open.course().incident(), open.run().runId(), settings.secrets());
        step.call(open.now().plus(settings.timeout()).plus(settings.timeout()));
        open.run().noteDue();
        return new Todo.Call(
                step.id(),
                attempt,
                meaning.fill(call),
                open.run().runId() + "-" + step.id() + "-" + attempt + "-" + times);
    }

    /** @param then what follows once the answer is written down */
    void call(RunId run, Todo.Call todo, Runnable then) {
        elsewhere.run(() -> {
            call(run, todo);
            then.run();
        });
    }

    private void call(RunId run, Todo.Call todo) {
        Outside.Answer answer = outside.send(todo.call(), todo.idempotencyKey());
        transactions.change(run, Actor.schedule(), open -> {
            RunStep step = open.run().find(todo.step());
            if (step != null && step.state() == StepState.CALLING && step.attempt() == todo.attempt()) {
                note(open, step, todo.call(), answer);
            }
            return true;
        });
    }

    private static void note(OpenRun open, RunStep step, Task.HttpCall call, Outside.Answer answer) {
        switch (answer) {
            case Outside.Answered answered
            when call.expect().contains(answered.status()) -> open.course().done(step, "answered " + answered.status());
            case Outside.Answered answered ->
                open.course().failed(step, Naming.shortened("answered " + answered.status() + ": " + answered.body()));
            case Outside.NotSent notSent -> open.course().failed(step, Naming.shortened("not sent: " + notSent.why()));
            case Outside.Unclear unclear -> {
                step.hold(StepState.UNKNOWN, Naming.shortened(unclear.why()));
                open.run().noteDue();
                open.telling().about(step, "step_unknown", "May have happened", Naming.shortened(unclear.why()));
            }
        }
    }
}
