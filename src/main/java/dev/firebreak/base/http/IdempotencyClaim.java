package dev.firebreak.base.http;

import dev.firebreak.base.Acted;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a request's key, and what it will be answered, in the very transaction of its act: every act publishes a fact, so
 * a fact tells that there is one.
 * Requests without a key cost nothing here.
 */
@Component
class IdempotencyClaim {

    private static final int LONGEST = 600;

    private final IdempotencyKeys keys;

    IdempotencyClaim(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** An act may be followed by transactions that finish it: what it came to is what the first one says. */
    @EventListener
    void on(Acted acted) {
        IdempotentRequest request = IdempotentRequest.current();
        if (request != null && !request.isClaimed()) {
            request.acted(acted.result());
        }
    }

    @EventListener
    void on(Fact fact) {
        IdempotentRequest request = IdempotentRequest.current();
        if (request != null && !request.isClaimed() && isFirstFact()) {
            TransactionSynchronizationManager.registerSynchronization(new Claim(request, shortened(fact.sentence())));
        }
    }

    private static boolean isFirstFact() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .noneMatch(Claim.class::isInstance);
    }

    private static String shortened(String sentence) {
        return sentence.length() > LONGEST ? sentence.substring(0, LONGEST - 1) + "…" : sentence;
    }

    /** Takes the key before the commit, and gives it back if there is none. */
    private final class Claim implements TransactionSynchronization {

        private final IdempotentRequest request;
        private final String done;

        Claim(IdempotentRequest request, String done) {
            this.request = request;
            this.done = done;
        }

        /** Before the timeline's head is locked. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1_000;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            try {
                keys.claim(request, done);
                request.claimed();
            } catch (DuplicateKeyException other) {
                request.taken();
                throw new Conflict(
                        "idempotency-key-in-progress", "Another request with the same Idempotency-Key was faster.");
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
                request.rolledBack();
            }
        }
    }
}
