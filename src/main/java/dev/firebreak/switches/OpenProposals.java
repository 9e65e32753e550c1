package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes proposals that no longer fit because one of their switches changed. */
@Component
class OpenProposals {

    private final RestoreRepository restores;
    private final Ledger ledger;

    OpenProposals(RestoreRepository restores, Ledger ledger) {
        this.restores = restores;
        this.ledger = ledger;
    }

    void supersede(AiSystem system, Collection<KillSwitch> changed, Actor by, Instant now) {
        supersede(system, changed, by, now, null);
    }

    /** @param except the restore that is being carried out and makes the change itself, or null */
    void supersede(AiSystem system, Collection<KillSwitch> changed, Actor by, Instant now, @Nullable RestoreId except) {
        List<String> keys = changed.stream().map(it -> it.key().value()).toList();
        if (keys.isEmpty()) {
            return;
        }
        for (RestoreRequest open : restores.findOpen(system.key().value(), keys)) {
            if (!open.id().equals(except)) {
                supersede(system, open, by, now);
            }
        }
    }

    void supersede(AiSystem system, RestoreRequest open, Actor by, Instant now) {
        String why = "one of its switches changed meanwhile";
        open.close(RestoreState.SUPERSEDED, by.name(), why, now);
        ledger.publish(Fact.of(
                "restore.superseded",
                by,
                now,
                system.key(),
                "Restore proposal on " + system.row().name() + " no longer holds: " + why + ".",
                Map.of("restore", open.id().toString())));
    }
}
