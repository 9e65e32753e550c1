package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Restores what is in force for an incident as one bundle: on each of its systems one restore, with its approvals. */
@Component
class IncidentRestores {

    private final Switches switches;
    private final Seen seen;
    private final IncidentTransactions transactions;
    private final IncidentLedger ledger;
    private final Moving moving;

    /** What is known of what it contained. */
    @Component
    record Seen(FlipsOfIncident flips, EvidenceReading evidence) {}

    IncidentRestores(
            Switches switches, Seen seen, IncidentTransactions transactions, IncidentLedger ledger, Moving moving) {
        this.switches = switches;
        this.seen = seen;
        this.transactions = transactions;
        this.ledger = ledger;
        this.moving = moving;
    }

    /**
     * @throws NotAllowed if the actor may not restore on one of the systems: then nothing is restored at all
     * @throws Conflict if nothing is to be restored
     */
    List<RestoreRow> restore(RestoreIncident command) {
        Actor by = command.by();
        Incident incident = transactions.read(() -> ledger.find(by, command.incident()));
        Map<SystemKey, RestoreFlips.What> what =
                switch (command.what()) {
                    case ITS_FLIPS -> itsFlips(incident);
                    case BACK_TO_EVIDENCE -> sinceEvidence(incident);
                };
        what.keySet().forEach(system -> by.needs(Permission.RESTORE, system));
        begin(command, incident);
        List<RestoreRow> restores = new ArrayList<>();
        what.forEach((system, of) -> restores.add(
                switches.restore(new RestoreFlips(by, system, of, command.reason(), null, command.emergency()))));
        return restores;
    }

    /**
     * What would end, oldest first; empty where nothing is to be restored.
     *
     * @throws Conflict if it has no evidence snapshot to go back to
     */
    List<FlipRow> ending(Actor by, IncidentKey key, RestoreIncident.What what) {
        Incident incident = transactions.read(() -> ledger.find(by, key));
        return switch (what) {
            case ITS_FLIPS -> inForceFor(incident);
            case BACK_TO_EVIDENCE -> {
                List<FlipRow> ending = new ArrayList<>();
                atDeclaration(incident)
                        .revisions()
                        .forEach((system, revision) -> ending.addAll(flippedSince(system, revision)));
                ending.sort(Comparator.comparing(FlipRow::at).thenComparingLong(FlipRow::revision));
                yield ending;
            }
        };
    }

    private List<FlipRow> inForceFor(Incident incident) {
        return seen.flips().of(incident.key()).stream().filter(Proof::isInForce).toList();
    }

    private Map<SystemKey, RestoreFlips.What> itsFlips(Incident incident) {
        Map<SystemKey, RestoreFlips.What> what = new TreeMap<>();
        inForceFor(incident).stream()
                .collect(Collectors.groupingBy(FlipRow::system))
                .forEach((system, of) -> what.put(system, these(of)));
        if (what.isEmpty()) {
            throw new Conflict("nothing-in-force", "Nothing is in force for " + incident.key() + ".");
        }
        return what;
    }

    /** Systems on which nothing was flipped since are left alone. */
    private Map<SystemKey, RestoreFlips.What> sinceEvidence(Incident incident) {
        Map<SystemKey, RestoreFlips.What> what = new TreeMap<>();
        atDeclaration(incident).revisions().forEach((system, revision) -> {
            if (!flippedSince(system, revision).isEmpty()) {
                what.put(system, new RestoreFlips.BackTo(revision));
            }
        });
        if (what.isEmpty()) {
            throw new Conflict(
                    "nothing-in-force",
                    "Nothing that was flipped since the declaration of " + incident.key() + " is in force.");
        }
        return what;
    }

    private EvidenceRow atDeclaration(Incident incident) {
        return transactions
                .read(() -> seen.evidence().atDeclaration(incident))
                .orElseThrow(() ->
                        new Conflict("no-evidence", incident.key() + " has no evidence snapshot of its declaration."));
    }

    /** What is in force of what was flipped after that revision; nothing on a system that is gone. */
    private List<FlipRow> flippedSince(SystemKey key, long revision) {
        SystemSnapshot system = switches.find(key);
        if (system == null) {
            return List.of();
        }
        return system.switches().stream()
                .flatMap(state -> state.inForce().stream())
                .filter(flip -> flip.revision() > revision)
                .toList();
    }

    private static RestoreFlips.These these(List<FlipRow> of) {
        return new RestoreFlips.These(of.stream()
                .<RestoreFlips.Change>map(flip -> new RestoreFlips.End(flip.id()))
                .toList());
    }

    /** From now on it is restoring, where it is not already, or over. That goes with restoring; no other permission is asked. */
    private void begin(RestoreIncident command, Incident incident) {
        if (incident.state().next().contains(IncidentState.RESTORING)) {
            transactions.write(() -> moving.restoring(incident.number(), command.by(), command.reason()));
        }
    }
}
