package dev.firebreak.delivery;

import org.springframework.stereotype.Component;

/** Lets go of instances that have been silent for long; a flip that they were owed stays unconfirmed. */
@Component
class Forgetting {

    private final Instances instances;
    private final Passages passages;
    private final Keeping keeping;
    private final Crowds crowds;

    Forgetting(Instances instances, Passages passages, Keeping keeping, Crowds crowds) {
        this.instances = instances;
        this.passages = passages;
        this.keeping = keeping;
        this.crowds = crowds;
    }

    void forget() {
        Liveness liveness = crowds.liveness();
        instances.all().stream().filter(liveness::isForgotten).forEach(gone -> {
            passages.lost(gone);
            instances.forget(gone);
            keeping.forgotten(gone);
        });
        keeping.forget();
    }
}
