package dev.firebreak.switches;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.SwitchKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes new flips of one system as one revision, with their timeline entries, within the caller's transaction. */
@Component
class FlipWriter {

    private final Ledger ledger;
    private final FlipRepository flips;
    private final OpenProposals proposals;
    private final Clock clock;

    FlipWriter(Ledger ledger, FlipRepository flips, OpenProposals proposals, Clock clock) {
        this.ledger = ledger;
        this.flips = flips;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Adds a flip for each target, whatever is in force there already. */
    List<FlipRow> add(AiSystem system, List<Target> targets, Containment containment) {
        List<KillSwitch> touched = targets.stream().map(Target::killSwitch).toList();
        Map<SwitchKey, List<Flip>> inForce = new HashMap<>(ledger.inForce(system.key(), touched));
        long revision = system.advance();
        Instant now = Clocks.now(clock);
        List<FlipRow> added = new ArrayList<>();
        for (Target target : targets) {
            SwitchKey key = target.killSwitch().key();
            Flip flip = flips.save(new Flip(system.key(), key, containment, target.position(), revision, now));
            List<Flip> before = inForce.getOrDefault(key, List.of());
            ledger.publish(SwitchFacts.contained(system, target, before, flip.row(), containment));
            List<Flip> after = new ArrayList<>(before);
            after.add(flip);
            inForce.put(key, after);
            target.killSwitch().changed(revision, now, false);
            added.add(flip.row());
        }
        proposals.supersedeForContaining(system, touched, containment.by(), now);
        ledger.changed(system, touched, inForce);
        return added;
    }

    /**
     * Adds a lasting flip for each target. Only where the same person's same act stands already is none added, so that it is safe
     * to repeat: whatever else stands there could be taken back or end, and the act with it. Proposals to restore any of the
     * targets no longer hold.
     */
    Flipped addMissing(AiSystem system, List<Target> targets, Containment containment) {
        List<KillSwitch> all = targets.stream().map(Target::killSwitch).toList();
        Map<SwitchKey, List<Flip>> inForce = ledger.inForce(system.key(), all);
        List<FlipRow> standing = new ArrayList<>();
        List<Target> missing = new ArrayList<>();
        for (Target target : targets) {
            inForce.getOrDefault(target.killSwitch().key(), List.of()).stream()
                    .map(Flip::row)
                    .filter(flip -> flip.position().equals(target.position()) && containment.isSameAs(flip))
                    .findFirst()
                    .ifPresentOrElse(standing::add, () -> missing.add(target));
        }
        List<FlipRow> added = missing.isEmpty() ? List.of() : add(system, missing, containment);
        if (!standing.isEmpty()) {
            proposals.supersedeForContaining(system, all, containment.by(), Clocks.now(clock));
            ledger.publish(new BoardTouched(system.key()));
        }
        return new Flipped(Map.of(system.key(), system.revision()), standing, added);
    }
}
