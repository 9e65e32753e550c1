package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completes reasons afterwards, as corrections on the timeline. */
@Component
class Reasons {

    private final Ledger ledger;
    private final FlipRepository flips;
    private final Clock clock;

    Reasons(Ledger ledger, FlipRepository flips, Clock clock) {
        this.ledger = ledger;
        this.flips = flips;
        this.clock = clock;
    }

    /** Changes nothing that is served; the revision rises all the same, so that every screen learns of it in order. */
    FlipRow complete(Actor by, FlipId id, Reason reason) {
        SystemKey key =
                flips.findSystem(id.value()).map(SystemKey::new).orElseThrow(() -> new NotFound("flip", id.toString()));
        by.needs(Permission.CONTAIN, key);
        AiSystem system = ledger.lock(key);
        Flip flip = flips.findById(id.value()).orElseThrow(() -> new NotFound("flip", id.toString()));
        String before = flip.row().reason();
        flip.complete(reason);
        Instant now = Clocks.now(clock);
        KillSwitch killSwitch = ledger.find(key, flip.switchKey());
        String what = "reason is now “" + reason + "” (was “" + before + "”)";
        ledger.publish(
                SwitchFacts.changed(killSwitch.definition(), flip.row(), by, "switch.reason_completed", what, now));
        system.advance();
        ledger.changed(system, List.of(killSwitch), Map.of(killSwitch.key(), List.copyOf(inForce(key, killSwitch))));
        return flip.row();
    }

    private List<Flip> inForce(SystemKey system, KillSwitch killSwitch) {
        return ledger.inForce(system, List.of(killSwitch)).getOrDefault(killSwitch.key(), List.of());
    }
}
