package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens restore proposals: when somebody wants to restore what needs approvals, and when a timer asks. */
@Component
class Proposing {

    private final Ledger ledger;
    private final RestoreRepository restores;
    private final SwitchSettings settings;

    Proposing(Ledger ledger, RestoreRepository restores, SwitchSettings settings) {
        this.ledger = ledger;
        this.restores = restores;
        this.settings = settings;
    }

    void propose(AiSystem system, RestoreRequest request, Actor by, Instant now) {
        ledger.publish(new BoardTouched(system.key()));
        request.waitUntil(now.plus(settings.proposalsLapseAfter()));
        ledger.publish(RestoreFacts.proposed(system, ledger.told(request), by, now));
    }

    /** The time of these flips of one switch is up and they were set to ask: proposes for whoever set their timers. */
    void ask(AiSystem system, KillSwitch killSwitch, List<Flip> due, String setBy, Instant now) {
        SwitchDefinition definition = killSwitch.definition();
        List<Flip> inForce =
                ledger.inForce(system.key(), List.of(killSwitch)).getOrDefault(killSwitch.key(), List.of());
        List<RestoreFlips.Change> ends = due.stream()
                .<RestoreFlips.Change>map(flip -> new RestoreFlips.End(flip.id()))
                .toList();
        Set<RestoreRequest.Item> items =
                new RestorePlan(List.of(killSwitch), inForce, now).items(new RestoreFlips.These(ends));
        RestoreRequest request = restores.save(new RestoreRequest(
                system.key(),
                RestoreKind.EXPIRY,
                Actor.schedule(),
                setBy,
                new Reason("Its time is up: restore " + definition.name() + "?"),
                definition.restoreApprovals(),
                items,
                now));
        due.forEach(flip -> flip.asked(now));
        propose(system, request, Actor.schedule(), now);
    }
}
