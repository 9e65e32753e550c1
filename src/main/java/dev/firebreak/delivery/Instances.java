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

    /** @param pushed its id, where it is known by a stream; null where it goes by its name */
    private record Key(
            UUID token, InstanceName name, @Nullable InstanceId pushed) {}

    private final Map<SystemKey, Map<Key, Instance>> known = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> ofToken = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final Witness witness;
    private final ReachSettings settings;

    Instances(Ticker ticker, Witness witness, ReachSettings settings) {
        this.ticker = ticker;
        this.witness = witness;
        this.settings = settings;
    }

    /** The instance that this caller is, which is known from now on. */
    public Instance of(Caller caller) {
        Instance found = ofSystem(caller.system()).get(key(caller));
        if (found != null) {
            found.known(caller);
            return found;
        }
        return add(caller, ticker.nanos());
    }

    /** Opens a stream over which values are pushed: an instance of its own, whoever else has its name. */
    public OpenStream push(Caller caller, OpenStream.Kind kind) {
        return pushed(InstanceId.drawn(), caller, ticker.nanos()).open(kind);
    }

    private Instance pushed(InstanceId id, Caller caller, long heard) {
        return ofSystem(caller.system())
                .computeIfAbsent(
                        new Key(caller.token(), caller.name(), id),
                        same -> new Instance(
                                id, Instance.Supply.PUSHED, caller, ticker, witness, heard, settings.liveFor()));
    }

    /** An instance that is known from before, or from another node. */
    Instance learned(KeptInstances.Row row, long heard) {
        Caller caller = row.caller();
        if (row.way().isPushed()) {
            return pushed(row.id(), caller, heard);
        }
        Instance found = ofSystem(caller.system()).get(key(caller));
        return found == null ? add(caller, heard) : found;
    }

    private Instance add(Caller caller, long heard) {
        AtomicInteger count = ofToken.computeIfAbsent(caller.token(), same -> new AtomicInteger());
        boolean full = count.get() >= settings.mostInstances();
        Caller counted = full ? new Caller(caller.token(), caller.system(), OTHERS, "") : caller;
        return ofSystem(caller.system()).computeIfAbsent(key(counted), same -> {
            count.incrementAndGet();
            return new Instance(
                    InstanceId.of(counted), Instance.Supply.ASKED, counted, ticker, witness, heard, settings.liveFor());
        });
    }

    Collection<Instance> of(SystemKey system) {
        return ofSystem(system).values();
    }

    List<Instance> all() {
        return known.values().stream()
                .flatMap(system -> system.values().stream())
                .toList();
    }

    void forget(Instance instance) {
        Caller caller = instance.caller();
        AtomicInteger count = ofToken.get(caller.token());
        Key key = instance.isPushedTo() ? new Key(caller.token(), caller.name(), instance.id()) : key(caller);
        if (ofSystem(caller.system()).remove(key, instance) && !instance.isPushedTo() && count != null) {
            count.decrementAndGet();
        }
    }

    private Map<Key, Instance> ofSystem(SystemKey system) {
        Map<Key, Instance> found = known.get(system);
        return found == null ? known.computeIfAbsent(system, same -> new ConcurrentHashMap<>()) : found;
    }

    private static Key key(Caller caller) {
        return new Key(caller.token(), caller.name(), null);
    }

    ReachSettings settings() {
        return settings;
    }
}
