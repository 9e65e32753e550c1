package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SwitchKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Restores, or proposes to where approvals are asked. */
@Component
class Restoring {

    private final Ledger ledger;
    private final RestoreRepository restores;
    private final RestoreExecution execution;
    private final Proposing proposing;
    private final Clock clock;

    Restoring(Ledger ledger, RestoreRepository restores, RestoreExecution execution, Proposing proposing, Clock clock) {
        this.ledger = ledger;
        this.restores = restores;
        this.execution = execution;
        this.proposing = proposing;
        this.clock = clock;
    }

    RestoreId restore(RestoreFlips command) {
        Actor by = command.by();
        by.needs(Permission.RESTORE, command.system());
        AiSystem system = ledger.lock(command.system());
        checkRevision(command, system);
        checkSnapshot(command.what(), system);
        Instant now = Clocks.now(clock);
        List<KillSwitch> switches = ledger.all(command.system());
        Set<RestoreRequest.Item> items =
                new RestorePlan(switches, ledger.inForce(command.system()), now).items(command.what());
        int needed = approvalsNeeded(switches, items);
        boolean emergency = command.emergency() && needed > 0;
        if (emergency && !by.isPerson()) {
            throw new NotAllowed("Only a person may restore in an emergency, not a token by itself.");
        }
        RestoreKind kind = emergency ? RestoreKind.EMERGENCY : RestoreKind.ORDINARY;
        RestoreRequest request = restores.save(
                new RestoreRequest(command.system(), kind, by, null, command.reason(), needed, items, now));
        if (needed == 0 || emergency) {
            execution.carryOut(system, request, by, now);
        } else {
            proposing.propose(system, request, by, now);
        }
        return request.id();
    }

    private static void checkRevision(RestoreFlips command, AiSystem system) {
        if (command.expectedRevision() != null && command.expectedRevision() != system.revision()) {
            throw new Conflict(
                    "revision-changed",
                    "The system is at revision " + system.revision() + ", not at " + command.expectedRevision()
                            + ": somebody changed it since you looked. Look again, then restore.");
        }
    }

    private static void checkSnapshot(RestoreFlips.What what, AiSystem system) {
        if (what instanceof RestoreFlips.BackTo backTo
                && (backTo.revision() < 0 || backTo.revision() > system.revision())) {
            throw new InvalidInput("snapshot", "must be a revision that the system had: 0 to " + system.revision());
        }
    }

    private static int approvalsNeeded(List<KillSwitch> switches, Set<RestoreRequest.Item> items) {
        Set<SwitchKey> keys =
                items.stream().map(item -> new SwitchKey(item.switchKey())).collect(Collectors.toSet());
        return switches.stream()
                .filter(it -> keys.contains(it.key()))
                .mapToInt(it -> it.definition().restoreApprovals())
                .max()
                .orElse(0);
    }
}
