package dev.firebreak.delivery;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who runs of each system; looked at anew a few times a second at most, however many ask. */
@Component
class Crowds {

    private static final long FRESH = Duration.ofMillis(150).toNanos();

    private final Map<SystemKey, Crowd> taken = new ConcurrentHashMap<>();
    private final Instances instances;
    private final Ticker ticker;
    private final ReachSettings settings;
    private final EvaluateTokens tokens;

    Crowds(Instances instances, Ticker ticker, ReachSettings settings, EvaluateTokens tokens) {
        this.tokens = tokens;
        this.instances = instances;
        this.ticker = ticker;
        this.settings = settings;
    }

    Crowd of(SystemKey system) {
        Crowd known = taken.get(system);
        return known != null && ticker.nanos() - known.takenAt() < FRESH ? known : fresh(system);
    }

    /** As they are at this very moment. */
    Crowd fresh(SystemKey system) {
        Crowd now = new Crowd(instances.of(system), liveness());
        taken.put(system, now);
        return now;
    }

    Liveness liveness() {
        return liveness(ticker.nanos());
    }

    /** As it was at a moment of the ticker, by what is known since. */
    Liveness liveness(long at) {
        return new Liveness(at, settings, tokens);
    }
}
