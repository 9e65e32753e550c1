package dev.firebreak.incidents;

import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;

/** To whom a transaction under way makes an incident private: holds until that is read from the database, or never was. */
final class ExpectedCircle implements TransactionSynchronization {

    private final Privacy.Circle circle;
    private final Consumer<ExpectedCircle> never;
    private volatile boolean committed;

    /** @param never what to do where there is no commit after all */
    ExpectedCircle(Privacy.Circle circle, Consumer<ExpectedCircle> never) {
        this.circle = circle;
        this.never = never;
    }

    Privacy.Circle circle() {
        return circle;
    }

    boolean isCommitted() {
        return committed;
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_ROLLED_BACK) {
            never.accept(this);
            return;
        }
        committed = true;
    }
}
