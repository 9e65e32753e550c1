package dev.firebreak.switches;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each change as one transaction, and makes sure that it is served before anybody is answered. */
@Component
class SwitchTransactions {

    private final TransactionTemplate writes;
    private final TransactionTemplate reads;
    private final SwitchSnapshot snapshot;

    SwitchTransactions(PlatformTransactionManager manager, SwitchSnapshot snapshot) {
        this.writes = new TransactionTemplate(manager);
        this.reads = new TransactionTemplate(manager);
        this.reads.setReadOnly(true);
        this.snapshot = snapshot;
    }

    <T> T write(Supplier<T> change) {
        T result = writes.execute(status -> change.get());
        snapshot.settle();
        return Objects.requireNonNull(result);
    }

    void write(Runnable change) {
        writes.executeWithoutResult(status -> change.run());
        snapshot.settle();
    }

    <T> T read(Supplier<T> question) {
        return Objects.requireNonNull(reads.execute(status -> question.get()));
    }
}
