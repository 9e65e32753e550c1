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
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who runs, what they ask for and how far flips have got, as screens read it. */
@Component
class Traffic {

    private static final RecentUse.Use NOTHING = new RecentUse.Use(Duration.ZERO, 0, 0, 0, Map.of());
    private static final Reach.OfSystem NOBODY = new Reach.OfSystem(0, null, 0, 0, List.of(), 0);
    private static final Reach.OfSwitch UNASKED = new Reach.OfSwitch(Reach.Asked.NEVER, 0, 0, null);

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
        Reach known = reach.getIfAvailable();
        return known == null ? Reach.OfFlip.NOT_FOLLOWED : known.of(flip);
    }

    Reach.OfSwitch of(SystemKey system, SwitchKey key) {
        Reach known = reach.getIfAvailable();
        return known == null ? UNASKED : known.of(system, key);
    }

    Reach.OfSystem of(SystemKey system) {
        Reach known = reach.getIfAvailable();
        return known == null ? NOBODY : known.of(system);
    }

    /** Since when something has lasted that long, so that a browser can go on counting. */
    Instant since(Duration lasting) {
        return Clocks.now(clock).minus(lasting);
    }
}
