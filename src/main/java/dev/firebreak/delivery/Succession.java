package dev.firebreak.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Who came in the place of whom: a process that was started anew, or with another token, goes by the name of the one before.
 * That one is not waited for any more.
 */
final class Succession {

    private final Liveness liveness;
    private final Set<InstanceName> present = new HashSet<>();

    Succession(Collection<Instance> instances, Liveness liveness) {
        this.liveness = liveness;
        if (instances.stream().anyMatch(this::isGone)) {
            instances.stream()
                    .filter(each -> !isGone(each) && !each.caller().name().mayBeSeveral())
                    .forEach(each -> present.add(each.caller().name()));
        }
    }

    /** Whether another one runs under its name, and it does not. */
    boolean isReplaced(Instance instance) {
        return !present.isEmpty()
                && instance.streams() == 0
                && present.contains(instance.caller().name())
                && isGone(instance);
    }

    private boolean isGone(Instance instance) {
        return instance.isDisconnected() || !liveness.isLive(instance);
    }
}
