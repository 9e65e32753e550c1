package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every running instance of every system that this node has heard of; from memory, since each evaluation passes here. */
@Component
public class Instances {

    /** What all instances beyond the limit of a token go by. */
    private static final InstanceName OTHERS = new InstanceName("all further instances", InstanceName.KnownBy.ADDRESS);

    private record Key(UUID token, SystemKey system, InstanceName name) {}

    private final Map<Key, Instance> known = new ConcurrentHashMap<>();
    private final Map<InstanceId, Instance> byId = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> ofToken = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final Instance.Witness witness;
    private final ReachSettings settings;

    Instances(Ticker ticker, Instance.Witness witness, ReachSettings settings) {
        this.ticker = ticker;
        this.witness = witness;
        this.settings = settings;
    }

    /** The instance that this caller is, which is known from now on. */
    public Instance of(Caller caller) {
        Instance found = known.get(new Key(caller.token(), caller.system(), caller.name()));
        if (found != null) {
            found.known(caller);
            return found;
        }
        AtomicInteger count = ofToken.computeIfAbsent(caller.token(), same -> new AtomicInteger());
        if (count.get() >= settings.mostInstances() && !caller.name().equals(OTHERS)) {
            return of(new Caller(caller.token(), caller.system(), OTHERS, ""));
        }
        return known.computeIfAbsent(new Key(caller.token(), caller.system(), caller.name()), key -> {
            count.incrementAndGet();
            Instance made = new Instance(InstanceId.of(caller), caller, ticker, witness);
            byId.put(made.id(), made);
            return made;
        });
    }

    public @Nullable Instance find(InstanceId id) {
        return byId.get(id);
    }

    List<Instance> of(SystemKey system) {
        return known.values().stream()
                .filter(each -> each.caller().system().equals(system))
                .toList();
    }

    Collection<Instance> all() {
        return known.values();
    }

    void forget(Instance instance) {
        Caller caller = instance.caller();
        if (known.remove(new Key(caller.token(), caller.system(), caller.name()), instance)) {
            byId.remove(instance.id(), instance);
            AtomicInteger count = ofToken.get(caller.token());
            if (count != null) {
                count.decrementAndGet();
            }
        }
    }
}
