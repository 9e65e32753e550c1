package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps due times: ends flips whose time is up or asks, and lets proposals lapse. Safe to run twice at once. */
@Component
class Expiring {

    private final Ledger ledger;
    private final FlipRepository flips;
    private final Proposing proposing;
    private final RestoreExecution execution;
    private final Clock clock;

    Expiring(Ledger ledger, FlipRepository flips, Proposing proposing, RestoreExecution execution, Clock clock) {
        this.ledger = ledger;
        this.flips = flips;
        this.proposing = proposing;
        this.execution = execution;
        this.clock = clock;
    }

    /** What is due on one system, as one revision; whoever comes second finds nothing left. */
    void expire(SystemKey key) {
        AiSystem system = ledger.lock(key);
        Instant now = Clocks.now(clock);
        List<RestoreRequest.Item> over = new ArrayList<>();
        List<Flip> asking = new ArrayList<>();
        for (Flip flip : flips.findDue(key.value(), now)) {
            if (flip.row().onExpiry() == OnExpiry.ASK) {
                asking.add(flip);
            } else {
                over.add(new RestoreRequest.Item(flip.getId(), flip.switchKey().value(), 0, null, null));
            }
        }
        if (!over.isEmpty()) {
            RestoreExecution.Order order =
                    new RestoreExecution.Order(Actor.schedule(), FlipState.EXPIRED, "its time was up", null, now);
            execution.carryOut(system, over, order);
        }
        if (!asking.isEmpty()) {
            ask(system, asking, now);
        }
    }

    /** Changes nothing that is served; the revision rises all the same, so that every screen learns that it waits. */
    private void ask(AiSystem system, List<Flip> asking, Instant now) {
        asking.stream()
                .collect(Collectors.groupingBy(Expiring::timer, LinkedHashMap::new, Collectors.toList()))
                .forEach((timer, due) ->
                        proposing.ask(system, ledger.find(system.key(), timer.key()), due, timer.setBy(), now));
        Set<String> keys = asking.stream().map(flip -> flip.switchKey().value()).collect(Collectors.toSet());
        List<KillSwitch> switches = ledger.find(system.key(), keys);
        system.advance();
        ledger.changed(system, switches, ledger.inForce(system.key(), switches));
    }

    /** What asks together: the flips of one switch whose timers one person set. */
    private record Timer(SwitchKey key, String setBy) {}

    private static Timer timer(Flip flip) {
        return new Timer(flip.switchKey(), flip.row().by().id());
    }
}
