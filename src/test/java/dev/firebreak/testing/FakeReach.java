package dev.firebreak.testing;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.ReachChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Knows of instances and of how far flips got what a test says, and tells screens when that changes. */
public final class FakeReach implements Reach {

    private static final OfSystem NOBODY = new OfSystem(0, null, 0, 0, List.of(), 0, 0);
    private static final OfSwitch UNASKED = new OfSwitch(Asked.NEVER, 0, 0, null);

    private final ApplicationEventPublisher events;
    private final Map<SystemKey, OfFlip> flips = new ConcurrentHashMap<>();
    private final Map<SystemKey, OfSwitch> switches = new ConcurrentHashMap<>();
    private final Map<SystemKey, OfSystem> systems = new ConcurrentHashMap<>();
    private final Map<SystemKey, Callers> callers = new ConcurrentHashMap<>();
    private final AtomicLong reads = new AtomicLong();

    FakeReach(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public OfFlip of(FlipRow flip) {
        reads.incrementAndGet();
        return flips.getOrDefault(flip.system(), OfFlip.NOT_FOLLOWED);
    }

    @Override
    public OfSwitch of(SystemKey system, Set<SwitchKey> keys) {
        reads.incrementAndGet();
        return switches.getOrDefault(system, UNASKED);
    }

    @Override
    public Callers callers(SystemKey system, SwitchKey key) {
        return callers.getOrDefault(system, Callers.NOBODY);
    }

    @Override
    public OfSystem of(SystemKey system) {
        return systems.getOrDefault(system, NOBODY);
    }

    /** From now on all flips of the system have got so far. */
    public void got(SystemKey system, OfFlip way) {
        flips.put(system, way);
        events.publishEvent(new ReachChanged(system));
    }

    public void asks(SystemKey system, OfSwitch use) {
        switches.put(system, use);
        events.publishEvent(new ReachChanged(system));
    }

    public void callers(SystemKey system, int all, CallerRow... named) {
        callers.put(system, new Callers(List.of(named), all));
        events.publishEvent(new ReachChanged(system));
    }

    public void runs(SystemKey system, OfSystem running) {
        systems.put(system, running);
        events.publishEvent(new ReachChanged(system));
    }

    public void forget() {
        flips.clear();
        switches.clear();
        systems.clear();
        callers.clear();
    }

    /** How often a switch or a flip was looked at. */
    public long reads() {
        return reads.get();
    }

    /** So many of so many instances have it, the named ones do not; who holds no values is counted apart. */
    public static OfFlip way(State state, int delivered, int live, int atNextRequest, Laggard... laggards) {
        @Nullable Duration propagation = state == State.COMPLETE ? Duration.ofMillis(400) : null;
        return new OfFlip(
                state,
                live,
                live,
                delivered,
                atNextRequest,
                Instant.EPOCH,
                40L,
                Instant.EPOCH,
                List.of(laggards),
                laggards.length,
                0,
                propagation);
    }

    public static Laggard laggard(String name) {
        return new Laggard(name, Duration.ofSeconds(12), false, false);
    }

    /** Puts it in the place of what the application knows itself. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        @Primary
        FakeReach fakeReach(ApplicationEventPublisher events) {
            return new FakeReach(events);
        }
    }
}
