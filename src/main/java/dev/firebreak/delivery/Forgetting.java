package dev.firebreak.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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
        instances.all().stream().filter(liveness::isForgotten).forEach(this::forget);
        tooMany().forEach(this::forget);
        keeping.forget();
    }

    private void forget(Instance gone) {
        passages.lost(gone);
        instances.forget(gone);
        keeping.forgotten(gone);
    }

    /** Streams that ended, beyond what is kept of one token: those that were lost first. A client may open one after the other. */
    private List<Instance> tooMany() {
        return instances.all().stream()
                .filter(each -> each.isPushedTo() && each.streams() == 0)
                .collect(Collectors.groupingBy(each -> each.caller().token()))
                .values()
                .stream()
                .flatMap(ofToken -> ofToken.stream()
                        .sorted(Comparator.comparingLong(Instance::heardAt).reversed())
                        .skip(instances.settings().mostInstances()))
                .toList();
    }
}
