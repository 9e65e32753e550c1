package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The flips in force of every system on their way to the instances. */
@Component
class Passages implements Witness {

    private final Map<SystemKey, PassagesOfSystem> systems = new ConcurrentHashMap<>();

    PassagesOfSystem of(SystemKey system) {
        return systems.computeIfAbsent(system, same -> new PassagesOfSystem());
    }

    void forget(SystemKey system) {
        systems.remove(system);
    }

    /** An answer went out that had been overtaken. */
    void answeredOld(SystemKey system, @Nullable SwitchKey key, long revision, long at) {
        of(system).between(revision, Long.MAX_VALUE).forEach(passage -> passage.answeredOld(key, at));
        of(system).moved();
    }

    /** Nobody will ever know whether this one obeyed. */
    void lost(Instance instance) {
        of(instance.caller().system()).all().forEach(passage -> passage.lost(instance));
    }

    @Override
    public void holds(Instance instance, long before, long now, long at) {
        PassagesOfSystem system = of(instance.caller().system());
        system.between(before, now).forEach(passage -> {
            passage.delivered(instance, at);
            system.moved();
        });
    }

    @Override
    public void asked(Instance instance, SwitchKey key, long before, long now) {
        PassagesOfSystem system = of(instance.caller().system());
        system.between(before, now).forEach(passage -> {
            passage.asked(key, instance.heardAt());
            if (passage.isGivenTo(instance)) {
                passage.delivered(instance, instance.heardAt());
            }
            system.moved();
        });
    }

    @Override
    public void left(Instance instance) {
        PassagesOfSystem system = of(instance.caller().system());
        system.all().forEach(passage -> passage.isOwedNoMore(instance));
        system.moved();
    }

    @Override
    public void moved(Instance instance) {
        of(instance.caller().system()).moved();
    }
}
