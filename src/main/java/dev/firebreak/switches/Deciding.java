package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What becomes of a restore afterwards: people decide on a proposal, it lapses, or an emergency is looked at again. */
@Component
class Deciding {

    private final Ledger ledger;
    private final RestoreRepository restores;
    private final RestoreExecution execution;
    private final OpenProposals proposals;
    private final Clock clock;

    Deciding(
            Ledger ledger,
            RestoreRepository restores,
            RestoreExecution execution,
            OpenProposals proposals,
            Clock clock) {
        this.ledger = ledger;
        this.restores = restores;
        this.execution = execution;
        this.proposals = proposals;
        this.clock = clock;
    }

    void decide(DecideRestore command) {
        Actor by = command.by();
        AiSystem system = lock(by, command.restore());
        RestoreRequest request = find(command.restore());
        if (by.person() == null) {
            throw new NotAllowed("Only a person may decide on a restore, not a token by itself.");
        }
        Instant now = Clocks.now(clock);
        if (request.hasLapsed(now)) {
            throw new Conflict("restore-closed", "This restore lapsed: nobody decided in time. Propose it again.");
        }
        boolean enough = request.decide(by.person(), by.name(), command.approves(), command.reason(), now);
        ledger.publish(RestoreFacts.decided(system, ledger.told(request), command, now));
        if (enough && !execution.fits(system.key(), request.items())) {
            proposals.supersede(system, request, by, now);
        } else if (enough) {
            execution.carryOut(system, request, by, now);
        } else if (!command.approves()) {
            Reason why = command.reason();
            request.close(RestoreState.REJECTED, by.name(), why == null ? null : why.value(), now);
        }
    }

    void review(ReviewRestore command) {
        Actor by = command.by();
        lock(by, command.restore());
        RestoreRequest request = find(command.restore());
        if (!by.isPerson()) {
            throw new NotAllowed("Only a person may review an emergency restore, not a token by itself.");
        }
        if (by.identity().equals(request.row(List.of()).by().id())) {
            throw new Conflict("own-restore", "Somebody other than who restored in the emergency must review it.");
        }
        Instant now = Clocks.now(clock);
        request.review(by.name(), command.note(), now);
        ledger.publish(RestoreFacts.reviewed(ledger.told(request), by, command.note(), now));
    }

    void lapse(UUID id, Instant now) {
        AiSystem system = lock(Actor.schedule(), new RestoreId(id));
        restores.findById(id).filter(request -> request.hasLapsed(now)).ifPresent(request -> {
            request.close(RestoreState.LAPSED, Actor.schedule().name(), "nobody decided in time", now);
            ledger.publish(RestoreFacts.lapsed(system, ledger.told(request), now));
        });
    }

    /** Locks the restore's system before the restore is read, so that what is read is what is. */
    private AiSystem lock(Actor by, RestoreId id) {
        SystemKey system = restores.findSystem(id.value())
                .map(SystemKey::new)
                .orElseThrow(() -> new NotFound("restore", id.toString()));
        by.needs(Permission.RESTORE, system);
        ledger.publish(new BoardTouched(system));
        return ledger.lock(system);
    }

    private RestoreRequest find(RestoreId id) {
        return restores.findById(id.value()).orElseThrow(() -> new NotFound("restore", id.toString()));
    }
}
