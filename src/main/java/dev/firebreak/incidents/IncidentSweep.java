package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what time brings to incidents: reminds, and takes note of flips. Safe at any time, on any node. */
@Component
class IncidentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentSweep.class);

    private final Reminding reminding;
    private final Intake intake;
    private final IncidentLedger ledger;
    private final FlipNaming naming;
    private final IncidentTransactions transactions;

    IncidentSweep(
            Reminding reminding,
            Intake intake,
            IncidentLedger ledger,
            FlipNaming naming,
            IncidentTransactions transactions) {
        this.reminding = reminding;
        this.intake = intake;
        this.ledger = ledger;
        this.naming = naming;
        this.transactions = transactions;
    }

    void sweep() {
        for (long number : transactions.read(intake::due)) {
            keep(number, intake::take);
            nameAgain(number);
        }
        for (long number : transactions.read(reminding::due)) {
            keep(number, reminding::remind);
        }
        for (KeptFlips.Untold ended : transactions.read(naming::ended)) {
            transactions.plainly(() -> {
                naming.tellEnd(ended);
                return ended;
            });
        }
    }

    /** What an act could not do after its commit. */
    private void nameAgain(long number) {
        naming.unnamed(number).forEach((key, flips) -> naming.name(Actor.schedule(), key, flips));
    }

    /** One incident that cannot be swept must not keep the others waiting. */
    private void keep(long number, Consumer<Incident> work) {
        try {
            transactions.write(() -> {
                Incident incident = ledger.lock(number);
                work.accept(incident);
                return incident;
            });
        } catch (RuntimeException failure) {
            IncidentKey key = Keys.of(number);
            LOG.error("{} could not be looked after, trying again in a moment", key, failure);
        }
    }
}
