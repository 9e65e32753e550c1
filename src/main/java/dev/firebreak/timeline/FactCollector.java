package dev.firebreak.timeline;

import dev.firebreak.base.Fact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the facts of a transaction and appends them once, last of all before the commit, so that they are kept
 * together with what they tell of and the head of the chain is locked as shortly as can be.
 */
@Component
class FactCollector {

    private final PendingWrites pending;
    private final Chain chain;

    FactCollector(PendingWrites pending, Chain chain) {
        this.pending = pending;
        this.chain = chain;
    }

    @EventListener
    void on(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact outside a transaction would not be kept: " + fact.kind());
        }
        collected().add(fact);
    }

    private List<Fact> collected() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof AppendAtEnd append) {
                return append.facts;
            }
        }
        AppendAtEnd append = new AppendAtEnd();
        TransactionSynchronizationManager.registerSynchronization(append);
        return append.facts;
    }

    /** Appends what was collected when the transaction is about to commit. */
    private final class AppendAtEnd implements TransactionSynchronization {

        private final List<Fact> facts = new ArrayList<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            pending.flush();
            chain.append(facts);
        }
    }
}
