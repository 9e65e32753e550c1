package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.Switches;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was measured and asked before this start. */
@Component
class ReachMemory {

    private static final int FLIPS_REMEMBERED = 5;

    private final Switches switches;
    private final KeptReach reach;
    private final KeptAsking kept;
    private final Asking asking;
    private final Instances instances;

    ReachMemory(Switches switches, KeptReach reach, KeptAsking kept, Asking asking, Instances instances) {
        this.instances = instances;
        this.switches = switches;
        this.reach = reach;
        this.kept = kept;
        this.asking = asking;
    }

    void load() {
        asking.learn(kept.all());
        switches.systems().forEach(system -> remember(system.key()));
    }

    private void remember(SystemKey system) {
        List<java.time.Duration> last = reach.lastPropagations(system.value(), FLIPS_REMEMBERED);
        last.reversed().forEach(each -> asking.took(system, each));
    }

    Map<FlipId, KeptReach.Row> flipsInForce() {
        return reach.ofFlipsInForce();
    }

    /** Whoever holds values has asked for every switch there is. */
    private Set<KeptAsking.Asked> held() {
        Set<KeptAsking.Asked> held = new HashSet<>();
        switches.systems().stream()
                .filter(system -> asking.isCopied(system.key())
                        || instances.of(system.key()).stream().anyMatch(Instance::isHolder))
                .forEach(system ->
                        system.switches().forEach(each -> held.add(new KeptAsking.Asked(system.key(), each.key()))));
        return held;
    }

    /** Keeps which switches were asked for since. */
    void write() {
        Set<KeptAsking.Asked> fresh = asking.fresh(held());
        if (!fresh.isEmpty()) {
            kept.add(fresh);
            asking.learn(fresh);
        }
    }
}
