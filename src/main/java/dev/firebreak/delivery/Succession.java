package dev.firebreak.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who came in the place of whom: a process that was started anew, that connected again, or that has another token, goes by the
 * name of the one before. That one is not waited for any more. In the place of one that was pushed to comes only one stream
 * that was opened after the last sign of it, and none comes in the place of two.
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
            match(instances);
        }
    }

    /**
     * Those that were lost last come first: who comes back soon is more likely one of them. Of two that were last heard from
     * in one moment the one that holds more comes first, so that who lacks something stays owed it.
     */
    private void match(Collection<Instance> instances) {
        List<Instance> lost = instances.stream()
                .filter(each ->
                        each.isPushedTo() && isGone(each) && each.lineage().lastSuccessor() == null)
                .sorted(Comparator.comparingLong(Instance::heardAt)
                        .thenComparingLong(Instance::holds)
                        .reversed())
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        Map<InstanceName, List<Instance>> newcomers = instances.stream()
                .filter(each -> each.isPushedTo() && each.lineage().isNewcomer())
                .sorted(Comparator.comparingLong(Instance::firstHeard))
                .collect(Collectors.groupingBy(each -> each.caller().name(), HashMap::new, Collectors.toList()));
        for (Instance gone : lost) {
            newcomers.getOrDefault(gone.caller().name(), List.of()).stream()
                    .filter(each -> each != gone
                            && each.lineage().isNewcomer()
                            && each.firstHeard() > gone.presence().heardAt())
                    .findFirst()
                    .ifPresent(each -> Lineage.succeed(each, gone));
        }
    }

    /** Whether another one runs in its place, and it does not. */
    boolean isReplaced(Instance instance) {
        if (instance.isPushedTo()) {
            return instance.lineage().lastSuccessor() != null;
        }
        return !present.isEmpty()
                && instance.streams() == 0
                && present.contains(instance.caller().name())
                && isGone(instance);
    }

    private boolean isGone(Instance instance) {
        return instance.streams() == 0 && (instance.presence().isDisconnected() || !liveness.isLive(instance));
    }
}
