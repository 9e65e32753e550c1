package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the answers that a change had overtaken by the time they were written. */
@Component
public class OldAnswers {

    private final Map<SystemKey, LongAdder> served = new ConcurrentHashMap<>();
    private final Passages passages;
    private final Ticker ticker;

    OldAnswers(Passages passages, Ticker ticker) {
        this.passages = passages;
        this.ticker = ticker;
    }

    /**
     * An answer was written that was no longer the newest one.
     *
     * @param key the switch that was asked for; null where all were
     * @param revision the system's revision that it was made of
     */
    public void served(SystemKey system, @Nullable SwitchKey key, long revision) {
        served.computeIfAbsent(system, same -> new LongAdder()).increment();
        passages.answeredOld(system, key, revision, ticker.nanos());
    }

    /** How many there were since this node started. */
    public long of(SystemKey system) {
        LongAdder count = served.get(system);
        return count == null ? 0 : count.sum();
    }
}
