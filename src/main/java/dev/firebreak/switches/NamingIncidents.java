package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Notes afterwards to which incident flips belong. */
@Component
class NamingIncidents {

    private final Ledger ledger;
    private final FlipRepository flips;
    private final Clock clock;

    NamingIncidents(Ledger ledger, FlipRepository flips, Clock clock) {
        this.ledger = ledger;
        this.flips = flips;
        this.clock = clock;
    }

    /** Which of them are of which system. */
    Map<SystemKey, List<UUID>> bySystem(List<FlipId> of) {
        return flips.findAll(of.stream().map(FlipId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        flip -> flip.row().system(),
                        TreeMap::new,
                        Collectors.mapping(flip -> flip.id().value(), Collectors.toList())));
    }

    /**
     * Of one system. What applications are told of a flip names its incident: so the revision rises, and they are told.
     *
     * @throws NotAllowed if the actor may neither respond nor contain there
     */
    void name(Actor by, SystemKey key, List<UUID> ids, IncidentKey incident) {
        by.needs(by.may(Permission.RESPOND) ? Permission.RESPOND : Permission.CONTAIN, key);
        AiSystem system = ledger.lock(key);
        Set<KillSwitch> touched = new LinkedHashSet<>();
        for (Flip flip : flips.findAll(ids)) {
            if (!incident.equals(flip.row().incident())) {
                touched.addAll(name(by, flip, incident));
            }
        }
        if (!touched.isEmpty()) {
            system.advance();
            ledger.changed(system, touched, ledger.inForce(key, touched));
        }
    }

    /** Its switch; none where that is gone, so that nothing of it is served. */
    private List<KillSwitch> name(Actor by, Flip flip, IncidentKey incident) {
        flip.belongTo(incident);
        List<KillSwitch> of =
                ledger.findIfAny(flip.row().system(), flip.switchKey()).stream().toList();
        of.forEach(killSwitch -> ledger.publish(SwitchFacts.changed(
                killSwitch.definition(),
                flip.row(),
                by,
                "switch.named_incident",
                "this flip belongs to " + incident,
                Clocks.now(clock))));
        return of;
    }
}
