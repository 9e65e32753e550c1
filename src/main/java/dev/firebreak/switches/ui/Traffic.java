package dev.firebreak.switches.ui;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.RecentUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who runs, what they ask for and how far flips have got, as screens read it. */
@Component
class Traffic {

    private static final RecentUse.Use NOTHING = new RecentUse.Use(Duration.ZERO, 0, 0, 0, Map.of());

    private final ObjectProvider<RecentUse> recentUse;
    private final ObjectProvider<Reach> reach;
    private final Clock clock;

    Traffic(ObjectProvider<RecentUse> recentUse, ObjectProvider<Reach> reach, Clock clock) {
        this.recentUse = recentUse;
        this.reach = reach;
        this.clock = clock;
    }

    RecentUse.Use use(SystemKey system, SwitchKey key) {
        RecentUse known = recentUse.getIfAvailable();
        return known == null ? NOTHING : known.of(system, key);
    }

    Reach.OfFlip of(FlipRow flip) {
        return reach.getObject().of(flip);
    }

    Reach.OfSwitch of(SystemKey system, SwitchKey key) {
        return reach.getObject().of(system, key);
    }

    Reach.OfSwitch of(SystemKey system, Set<SwitchKey> keys) {
        return reach.getObject().of(system, keys);
    }

    Reach.Callers callers(SystemKey system, SwitchKey key) {
        return reach.getObject().callers(system, key);
    }

    Reach.OfSystem of(SystemKey system) {
        return reach.getObject().of(system);
    }

    /** Since when something has lasted that long, so that a browser can go on counting. */
    Instant since(Duration lasting) {
        return Clocks.now(clock).minus(lasting);
    }
}
