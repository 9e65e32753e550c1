package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Switches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Restores what is in force for an incident as one bundle: on each of its systems one restore, with its approvals. */
@Component
class IncidentRestores {

    private final Switches switches;
    private final FlipsOfIncident flips;
    private final IncidentTransactions transactions;
    private final IncidentLedger ledger;
    private final Moving moving;

    IncidentRestores(
            Switches switches,
            FlipsOfIncident flips,
            IncidentTransactions transactions,
            IncidentLedger ledger,
            Moving moving) {
        this.switches = switches;
        this.flips = flips;
        this.transactions = transactions;
        this.ledger = ledger;
        this.moving = moving;
    }

    /**
     * @throws NotAllowed if the actor may not restore on one of the systems: then nothing is restored at all
     * @throws Conflict if nothing is in force for it
     */
    List<RestoreRow> restore(RestoreIncident command) {
        Actor by = command.by();
        Incident incident = transactions.read(() -> ledger.find(by, command.incident()));
        Map<SystemKey, List<FlipRow>> inForce = flips.of(incident.key()).stream()
                .filter(Proof::isInForce)
                .collect(Collectors.groupingBy(FlipRow::system, TreeMap::new, Collectors.toList()));
        if (inForce.isEmpty()) {
            throw new Conflict("nothing-in-force", "Nothing is in force for " + incident.key() + ".");
        }
        inForce.keySet().forEach(system -> by.needs(Permission.RESTORE, system));
        begin(command, incident);
        List<RestoreRow> restores = new ArrayList<>();
        inForce.forEach((system, of) -> restores.add(switches.restore(
                new RestoreFlips(by, system, these(of), command.reason(), null, command.emergency()))));
        return restores;
    }

    private static RestoreFlips.These these(List<FlipRow> of) {
        return new RestoreFlips.These(of.stream()
                .<RestoreFlips.Change>map(flip -> new RestoreFlips.End(flip.id()))
                .toList());
    }

    /** From now on it is restoring, where it is not already, or over. */
    private void begin(RestoreIncident command, Incident incident) {
        if (incident.state().next().contains(IncidentState.RESTORING)) {
            transactions.write(() -> moving.move(
                    new MoveIncident(command.by(), incident.key(), IncidentState.RESTORING, command.reason())));
        }
    }
}
