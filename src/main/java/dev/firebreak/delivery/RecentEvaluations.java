package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import dev.firebreak.switches.RecentUse;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts evaluations of the last minutes in memory; counting one costs nanoseconds and never waits. */
@Component
public class RecentEvaluations implements RecentUse {

    private final Switches switches;
    private final Set<SystemKey> copied = ConcurrentHashMap.newKeySet();
    private final Map<SystemKey, OfSystem> systems = new ConcurrentHashMap<>();

    private final Ticker ticker;

    RecentEvaluations(Switches switches, Ticker ticker) {
        this.switches = switches;
        this.ticker = ticker;
    }

    /** Counts what asks for this switch alone; ask once and keep it. */
    public UseCounter ofSwitch(SystemKey system, SwitchKey key) {
        return counters(system).single().computeIfAbsent(key, same -> new UseCounter());
    }

    /** Counts what asks for all switches of a system at once; ask once and keep it. */
    public UseCounter ofBulk(SystemKey system) {
        return counters(system).bulk();
    }

    @Override
    public Use of(SystemKey system, SwitchKey key) {
        OfSystem counters = counters(system);
        UseCounter single = counters.single().getOrDefault(key, UseCounter.NONE);
        return single.use().plus(counters.bulk().use()).toUse();
    }

    /** Begins the next minute, and forgets what is no longer defined. */
    @Scheduled(fixedRate = UseCounter.TURN_SECONDS, initialDelay = UseCounter.TURN_SECONDS, timeUnit = TimeUnit.SECONDS)
    void turn() {
        systems.forEach((key, counters) -> {
            SystemSnapshot system = switches.find(key);
            if (system == null) {
                systems.remove(key);
                return;
            }
            counters.single().keySet().removeIf(each -> system.find(each) == null);
            counters.bulk().turn();
            counters.single().values().forEach(UseCounter::turn);
        });
    }

    /** Every few seconds, so that "a second" means lately. */
    @Scheduled(fixedRate = UseCounter.MOMENTS_APART_SECONDS, timeUnit = TimeUnit.SECONDS)
    void note() {
        long now = ticker.nanos();
        systems.values().forEach(counters -> {
            counters.bulk().note(now);
            counters.single().values().forEach(counter -> counter.note(now));
        });
    }

    /** How often a switch is asked for on its own, of late. */
    double perSecond(SystemKey system, SwitchKey key) {
        UseCounter single = counters(system).single().get(key);
        return single == null ? 0 : single.perSecond(ticker.nanos());
    }

    /** How many requests come from a system, of late. */
    double perSecond(SystemKey system) {
        long now = ticker.nanos();
        OfSystem counters = counters(system);
        return counters.bulk().perSecond(now)
                + counters.single().values().stream()
                        .mapToDouble(each -> each.perSecond(now))
                        .sum();
    }

    /** Somebody fetched the whole document as a copy. */
    public void copied(SystemKey system) {
        copied.add(system);
    }

    boolean isCopied(SystemKey system) {
        return copied.contains(system);
    }

    boolean hasBeenAsked(SystemKey system, SwitchKey key) {
        UseCounter single = counters(system).single().get(key);
        return single != null && single.isUsed();
    }

    /** Every switch that was asked for on its own since this node began. */
    Set<KeptAsking.Asked> askedSinceStart() {
        Set<KeptAsking.Asked> asked = new HashSet<>();
        systems.forEach((system, counters) -> counters.single().forEach((key, counter) -> {
            if (counter.isUsed()) {
                asked.add(new KeptAsking.Asked(system, key));
            }
        }));
        return asked;
    }

    private OfSystem counters(SystemKey system) {
        return systems.computeIfAbsent(system, same -> new OfSystem(new UseCounter(), new ConcurrentHashMap<>()));
    }

    private record OfSystem(UseCounter bulk, Map<SwitchKey, UseCounter> single) {}
}
