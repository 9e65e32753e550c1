package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes proposals that no longer fit because one of their switches changed. */
@Component
class OpenProposals {
    private final RestoreRepository restores;
    private final FlipRepository flips;
    private final Ledger ledger;

    OpenProposals(RestoreRepository restores, FlipRepository flips, Ledger ledger) {
        this.restores = restores;
        this.flips = flips;
        this.ledger = ledger;
    }

    /** Somebody contained: whoever wants to restore must look again. */
    void supersedeForContaining(AiSystem system, Collection<KillSwitch> contained, Actor by, Instant now) {
        open(system, contained).forEach(open -> supersede(system, open, by, now));
    }

    /**
     * The switches changed otherwise. Where a flip had asked because its time was up, it asks again.
     *
     * @param except the restore that is being carried out and makes the change itself, or null
     */
    void supersede(AiSystem system, Collection<KillSwitch> changed, Actor by, Instant now, @Nullable RestoreId except) {
        for (RestoreRequest open : open(system, changed)) {
            if (!open.id().equals(except)) {
                supersede(system, open, by, now);
                askAgain(open);
            }
        }
    }

    private List<RestoreRequest> open(AiSystem system, Collection<KillSwitch> changed) {
        Set<String> keys = changed.stream().map(it -> it.key().value()).collect(Collectors.toSet());
        return restores.findOpen(system.key().value()).stream()
                .filter(open -> open.items().stream()
                        .map(RestoreRequest.Item::switchKey)
                        .anyMatch(keys::contains))
                .toList();
    }

    private void askAgain(RestoreRequest superseded) {
        if (superseded.asksForExpiry()) {
            flips
                    .findAll(superseded.items().stream()
                            .map(RestoreRequest.Item::flipId)
                            .toList())
                    .stream()
                    .filter(Flip::isInForce)
                    .forEach(Flip::askAgain);
        }
    }

    void supersede(AiSystem system, RestoreRequest open, Actor by, Instant now) {
        String why = "one of its switches changed meanwhile";
        open.close(RestoreState.SUPERSEDED, by.name(), why, now);
        ledger.publish(RestoreFacts.superseded(system, ledger.told(open), why, by, now));
    }
}
