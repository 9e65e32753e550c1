package dev.firebreak.incidents;

import dev.firebreak.base.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends what merging began: one that is reopened goes its own way again, which the other says too. Both stay linked. */
@Component
class Parting {

    private final IncidentLedger ledger;
    private final Linking linking;
    private final IncidentFacts facts;

    /**
     * Both held.
     *
     * @param from in which it went on, if in any
     */
    record Pair(Incident incident, @Nullable Incident from) {}

    Parting(IncidentLedger ledger, Linking linking, IncidentFacts facts) {
        this.ledger = ledger;
        this.linking = linking;
        this.facts = facts;
    }

    /** The older one first, as everybody does. Whoever may work on the one need not know of the other. */
    Pair lock(MoveIncident command) {
        Incident merged = ledger.toWorkOn(command.by(), command.incident());
        Long into = merged.mergedInto();
        if (into == null) {
            return new Pair(ledger.lock(command.by(), command.incident()), null);
        }
        if (into < merged.number()) {
            Incident from = ledger.lock(into);
            return new Pair(ledger.lock(command.by(), command.incident()), from);
        }
        Incident incident = ledger.lock(command.by(), command.incident());
        return new Pair(incident, ledger.lock(into));
    }

    void part(Pair pair, MoveIncident command, Instant now) {
        Incident from = pair.from();
        if (from == null) {
            return;
        }
        String key = pair.incident().key().value();
        facts.tell(
                from,
                "parted",
                command.by(),
                now,
                key + " goes its own way again." + Words.why(command.reason()),
                Map.of(
                        "parted",
                        key,
                        Fact.OTHER,
                        key,
                        "reason",
                        Objects.requireNonNull(command.reason()).value()));
        linking.link(pair.incident(), LinkKind.RELATED_TO, from, command.by());
    }
}
