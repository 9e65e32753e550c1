package dev.firebreak.playbooks;

import dev.firebreak.base.Acted;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.NotFound;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds one run while it is moved, as one transaction with its timeline entries. */
@Component
class RunTransactions {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate writes;
    private final TransactionTemplate reads;
    private final RunMemory memory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunTransactions(
            PlatformTransactionManager manager, RunMemory memory, ApplicationEventPublisher events, Clock clock) {
        this.writes = new TransactionTemplate(manager);
        this.reads = new TransactionTemplate(manager);
        this.reads.setReadOnly(true);
        this.memory = memory;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such run */
    <T> T change(RunId id, Actor by, Function<OpenRun, T> act) {
        return committed(() -> within(id, by, act));
    }

    /** The same inside a transaction that is open already. */
    <T> T within(RunId id, Actor by, Function<OpenRun, T> act) {
        Run run = memory.lock(id);
        T result = act.apply(open(run, by));
        events.publishEvent(new RunChanged(id, run.incident()));
        return result;
    }

    OpenRun open(Run run, Actor by) {
        return OpenRun.of(
                run, memory.playbook(run), memory.situation(run), by, Clocks.now(clock), events::publishEvent);
    }

    /** Whoever lost a race against another transaction was rolled back as a whole and simply tries again. */
    <T> T committed(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(writes.execute(status -> acted(change.get())));
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private <T> T acted(T result) {
        events.publishEvent(new Acted(result));
        return result;
    }

    <T> T read(Supplier<T> question) {
        return Objects.requireNonNull(reads.execute(status -> question.get()));
    }
}
