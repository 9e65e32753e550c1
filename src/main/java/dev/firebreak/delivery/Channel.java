package dev.firebreak.delivery;

import dev.firebreak.base.Ticker;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who follows one system, told on one thread and so in order. */
final class Channel {

    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);
    private static final int[] REPEATED_AFTER_SECONDS = {1, 5};

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final Supplier<@Nullable SystemSnapshot> system;
    private final ScheduledExecutorService pace;
    private final Ticker ticker;
    private volatile long pushed;
    private volatile long pushedAt;

    /** @param told the revision that nobody has to be told of */
    Channel(Supplier<@Nullable SystemSnapshot> system, long told, ScheduledExecutorService pace, Ticker ticker) {
        this.system = system;
        this.pushed = told;
        this.pace = pace;
        this.ticker = ticker;
        this.pushedAt = ticker.nanos() - Changes.APART;
    }

    void add(Follower follower) {
        followers.add(follower);
    }

    void remove(Follower follower) {
        followers.remove(follower);
    }

    void pushSoon() {
        if (due.compareAndSet(false, true)) {
            later(this::push, Math.max(0, Changes.APART - (ticker.nanos() - pushedAt)));
        }
    }

    /** Whatever revision it was: it reads otherwise now. */
    void tellAnew() {
        later(
                () -> {
                    SystemSnapshot now = system.get();
                    if (now != null) {
                        tellAll(follower -> follower.told(now));
                    }
                },
                0);
    }

    private void push() {
        due.set(false);
        SystemSnapshot now = system.get();
        if (now == null) {
            tellAll(Follower::gone);
            return;
        }
        if (now.revision() <= pushed) {
            return;
        }
        pushed = now.revision();
        pushedAt = ticker.nanos();
        tellAll(follower -> follower.changed(now));
        for (int seconds : REPEATED_AFTER_SECONDS) {
            later(() -> repeat(now.revision()), TimeUnit.SECONDS.toNanos(seconds));
        }
    }

    /** Only the newest: an older one has been overtaken, and the newest repeats itself. */
    private void repeat(long revision) {
        SystemSnapshot now = system.get();
        if (now != null && pushed == revision) {
            tellAll(follower -> follower.repeated(now));
        }
    }

    private void tellAll(Consumer<Follower> what) {
        for (Follower follower : followers) {
            try {
                what.accept(follower);
            } catch (RuntimeException broken) {
                LOG.warn("A stream could not be told of a change", broken);
            }
        }
    }

    private void later(Runnable what, long nanos) {
        try {
            var _ = pace.schedule(what, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("The console stops: nobody is told any more");
        }
    }
}
