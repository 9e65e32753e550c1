package dev.firebreak.switches;

import dev.firebreak.base.Acted;
import dev.firebreak.base.Refusal;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each change as one transaction, and makes sure that it is served before anybody is answered. */
@Component
class SwitchTransactions {
    private static final int ATTEMPTS = 4;

    /**
     * So many changes at once: commits queue for the head of the timeline anyway, and whoever waits here, in order, does
     * not hold a connection that others need.
     */
    private static final int TURNS = 6;

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Semaphore turns = new Semaphore(TURNS, true);

    private final TransactionTemplate writes;
    private final TransactionTemplate reads;
    private final PendingChanges pending;
    private final SwitchSnapshot snapshot;
    private final ApplicationEventPublisher events;

    SwitchTransactions(
            PlatformTransactionManager manager,
            PendingChanges pending,
            SwitchSnapshot snapshot,
            ApplicationEventPublisher events) {
        this.writes = new TransactionTemplate(manager);
        this.reads = new TransactionTemplate(manager);
        this.reads.setReadOnly(true);
        this.pending = pending;
        this.snapshot = snapshot;
        this.events = events;
    }

    <T> T write(Supplier<T> change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change of switches is a transaction of its own:"
                    + " within another one it could not be served when it is answered");
        }
        takeTurn();
        PendingChanges.Collected collected = pending.collect();
        try {
            T result = committed(change, collected);
            snapshot.apply(collected);
            return result;
        } finally {
            pending.stop();
            turns.release();
            snapshot.tell(collected);
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
    }

    void write(Runnable change) {
        write(() -> {
            change.run();
            return true;
        });
    }

    /** Whoever lost a race against another transaction was rolled back as a whole and simply tries again. */
    private <T> T committed(Supplier<T> change, PendingChanges.Collected collected) {
        for (int attempt = 1; ; attempt++) {
            collected.clear();
            try {
                return Objects.requireNonNull(writes.execute(status -> acted(change.get())));
            } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            } catch (Refusal refusal) {
                throw refusal;
            } catch (RuntimeException unknown) {
                snapshot.doubt(collected);
                throw unknown;
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
