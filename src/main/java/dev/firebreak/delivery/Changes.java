package dev.firebreak.delivery;

import dev.firebreak.base.IncidentPrivacyChanged;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import dev.firebreak.switches.BoardChanged;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open streams of each new revision: the first at once, then at most every 50 ms, since clients wait until a burst is
 * over or keep only the last few messages; and twice more afterwards, for clients whose queue was full.
 */
@Component
public class Changes {

    private final Map<SystemKey, Channel> channels = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("delivery-push").factory());
    private final Switches switches;
    private final Ticker ticker;

    Changes(Switches switches, Ticker ticker) {
        this.switches = switches;
        this.ticker = ticker;
    }

    /**
     * Tells the follower of everything that changes from now on; read the system after this, and nothing is missed.
     *
     * @return ends it
     */
    public Runnable follow(SystemKey system, Follower follower) {
        Channel channel = channels.computeIfAbsent(system, this::channel);
        channel.add(follower);
        return () -> channel.remove(follower);
    }

    /** On the thread that changed it: the telling is done on another. */
    @EventListener
    void on(BoardChanged change) {
        Channel channel = channels.get(change.system());
        if (channel != null) {
            channel.pushSoon();
        }
    }

    /** What applications hold tells too much, or too little. */
    @EventListener
    void on(IncidentPrivacyChanged change) {
        for (SystemKey system : change.systems()) {
            Channel channel = channels.get(system);
            if (channel != null) {
                channel.tellAnew();
            }
        }
    }

    @PreDestroy
    void close() {
        pace.shutdownNow();
    }

    private Channel channel(SystemKey system) {
        SystemSnapshot now = switches.find(system);
        return new Channel(() -> switches.find(system), now == null ? 0 : now.revision(), pace, ticker);
    }

    /** How far apart pushes are at least, in nanoseconds. */
    static final long APART = TimeUnit.MILLISECONDS.toNanos(50);
}
