package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * Of this flip, and of the others that the same act left to be completed. Changes nothing that is served; the revision
     * rises all the same, so that every screen learns of it in order.
     */
    FlipRow complete(Actor by, FlipId id, Reason reason) {
        SystemKey key =
                flips.findSystem(id.value()).map(SystemKey::new).orElseThrow(() -> new NotFound("flip", id.toString()));
        by.needs(Permission.CONTAIN, key);
        AiSystem system = ledger.lock(key);
        Flip named = flips.findById(id.value()).orElseThrow(() -> new NotFound("flip", id.toString()));
        Set<KillSwitch> touched = new LinkedHashSet<>();
        List<Flip> others = othersOfTheSameAct(named);
        touched.add(complete(by, named, reason));
        others.forEach(flip -> touched.add(complete(by, flip, reason)));
        system.advance();
        ledger.changed(system, touched, ledger.inForce(key, touched));
        return named.row();
    }

    /** An act makes one revision: what else it left open has the same reason. */
    private List<Flip> othersOfTheSameAct(Flip named) {
        FlipRow row = named.row();
        if (!row.reasonFollows()) {
            return List.of();
        }
        return flips.findReasonFollows(row.system().value(), row.revision()).stream()
                .filter(flip -> !flip.id().equals(named.id()))
                .toList();
    }

    private KillSwitch complete(Actor by, Flip flip, Reason reason) {
        String before = flip.row().reason();
        flip.complete(reason);
        KillSwitch killSwitch = ledger.find(flip.row().system(), flip.switchKey());
        String what = "reason is now “" + reason + "” (was “" + before + "”)";
        ledger.publish(SwitchFacts.changed(
                killSwitch.definition(), flip.row(), by, "switch.reason_completed", what, Clocks.now(clock)));
        return killSwitch;
    }
}
