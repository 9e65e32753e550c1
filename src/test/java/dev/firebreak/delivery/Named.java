package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.UUID;

/** All that goes by one name of those that are pushed to, as one: what the one that lags has is what all have. */
public record Named(Instances instances, UUID token, SystemKey system, InstanceName name) {

    public long holds() {
        return pushed().stream().mapToLong(Instance::holds).min().orElse(0);
    }

    public long sent() {
        return pushed().stream().mapToLong(Instance::sent).max().orElse(0);
    }

    public int streams() {
        return pushed().stream().mapToInt(Instance::streams).sum();
    }

    public String client() {
        return pushed().getFirst().caller().client();
    }

    /** Whether there are any, and each of them said that it goes. */
    public boolean hasLeft() {
        return !pushed().isEmpty()
                && pushed().stream().allMatch(each -> each.presence().hasLeft());
    }

    private List<Instance> pushed() {
        return instances.of(system).stream()
                .filter(Instance::isPushedTo)
                .filter(each -> each.caller().token().equals(token)
                        && each.caller().name().equals(name))
                .toList();
    }
}
