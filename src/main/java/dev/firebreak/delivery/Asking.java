package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much a system asks, whether anybody ever asked for a switch, and how long its flips usually take. */
@Component
class Asking {

    private static final int FLIPS_REMEMBERED = 5;

    private final Switches switches;
    private final RecentEvaluations recent;
    private final Set<KeptAsking.Asked> asked = ConcurrentHashMap.newKeySet();
    private final Map<SystemKey, Deque<Duration>> propagations = new ConcurrentHashMap<>();

    Asking(Switches switches, RecentEvaluations recent) {
        this.switches = switches;
        this.recent = recent;
    }

    /** Whether somebody has fetched the whole document, as a copy: who reads that, and when, nobody knows. */
    boolean isCopied(SystemKey system) {
        return recent.isCopied(system);
    }

    boolean hasBeenAsked(SystemKey system, SwitchKey key) {
        return isCopied(system)
                || asked.contains(new KeptAsking.Asked(system, key))
                || recent.hasBeenAsked(system, key);
    }

    double perSecond(SystemKey system, SwitchKey key) {
        return recent.perSecond(system, key);
    }

    double perSecond(SystemKey system) {
        return recent.perSecond(system);
    }

    @Nullable
    Integer expectedInstances(SystemKey system) {
        SystemSnapshot found = switches.find(system);
        return found == null ? null : found.system().expectedInstances();
    }

    /** What is usual of the last flips that reached everybody: the one in the middle, so that one outlier says nothing. */
    @Nullable
    Duration expected(SystemKey system) {
        Deque<Duration> last = propagations.get(system);
        if (last == null) {
            return null;
        }
        synchronized (last) {
            return last.stream().sorted().skip(last.size() / 2).findFirst().orElse(null);
        }
    }

    void took(SystemKey system, Duration propagation) {
        Deque<Duration> last = propagations.computeIfAbsent(system, same -> new ArrayDeque<>());
        synchronized (last) {
            last.addFirst(propagation);
            if (last.size() > FLIPS_REMEMBERED) {
                last.removeLast();
            }
        }
    }

    void learn(Collection<KeptAsking.Asked> before) {
        asked.addAll(before);
    }

    /** What was asked for since, or is {@code held}, and is not kept yet. */
    Set<KeptAsking.Asked> fresh(Set<KeptAsking.Asked> held) {
        Set<KeptAsking.Asked> now = recent.askedSinceStart();
        now.addAll(held);
        now.removeAll(asked);
        return now;
    }
}
