package dev.firebreak.incidents;

import dev.firebreak.base.Acted;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each change of an incident as one transaction, and tells screens once it can be read. */
@Component
class IncidentTransactions {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate writes;
    private final TransactionTemplate reads;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    IncidentTransactions(PlatformTransactionManager manager, EntityManager entities, ApplicationEventPublisher events) {
        this.writes = new TransactionTemplate(manager);
        this.reads = new TransactionTemplate(manager);
        this.reads.setReadOnly(true);
        this.entities = entities;
        this.events = events;
    }

    /** Answers with how the incident stands after the change. */
    IncidentRow write(Supplier<Incident> change) {
        IncidentRow row = committed(() -> {
            Incident changed = change.get();
            entities.flush();
            return acted(changed.row());
        });
        events.publishEvent(new IncidentChanged(row.key()));
        return row;
    }

    /** Answers with what the change made. */
    <R> R make(Supplier<Made<R>> change) {
        Made<R> made = committed(() -> {
            Made<R> done = change.get();
            entities.flush();
            acted(done.result());
            return done;
        });
        events.publishEvent(new IncidentChanged(made.incident().key()));
        return made.result();
    }

    /** Of no incident. */
    <R> R plainly(Supplier<R> change) {
        return committed(() -> acted(change.get()));
    }

    private <T> T acted(T result) {
        events.publishEvent(new Acted(result));
        return result;
    }

    /** Whoever lost a race against another transaction was rolled back as a whole and simply tries again. */
    private <T> T committed(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(writes.execute(status -> change.get()));
            } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    <T> T read(Supplier<T> question) {
        return Objects.requireNonNull(reads.execute(status -> question.get()));
    }
}
