package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Fact;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes of flips to which incident they belong, where that is known only afterwards. */
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

    /** Those of each system, all known and each for the actor to name. */
    Map<SystemKey, List<FlipId>> bySystem(Actor by, Collection<FlipId> ids) {
        Map<SystemKey, List<FlipId>> bySystem = ids.stream()
                .distinct()
                .collect(Collectors.groupingBy(this::system, LinkedHashMap::new, Collectors.toList()));
        bySystem.keySet().forEach(system -> mayName(by, system));
        return bySystem;
    }

    /** Changes nothing that is served but which incident is told with it; the flips that already say so stay as they are. */
    List<FlipRow> name(Actor by, SystemKey key, List<FlipId> ids, IncidentKey incident) {
        AiSystem system = ledger.lock(key);
        List<Flip> named = ids.stream().map(this::find).toList();
        List<Flip> changed =
                named.stream().filter(flip -> flip.belongsTo(incident)).toList();
        if (!changed.isEmpty()) {
            tell(by, system, changed);
        }
        return named.stream().map(Flip::row).toList();
    }

    /** A switch that is no longer defined still has its flips. */
    private void tell(Actor by, AiSystem system, List<Flip> changed) {
        Map<SwitchKey, KillSwitch> touched = new LinkedHashMap<>();
        changed.forEach(flip -> ledger.findIfAny(system.key(), flip.switchKey())
                .ifPresent(killSwitch -> touched.put(killSwitch.key(), killSwitch)));
        system.advance();
        for (Flip flip : changed) {
            ledger.publish(fact(by, flip.row(), touched.get(flip.switchKey())));
        }
        List<KillSwitch> states = new ArrayList<>(touched.values());
        ledger.changed(system, states, ledger.inForce(system.key(), states));
    }

    private Fact fact(Actor by, FlipRow flip, @Nullable KillSwitch killSwitch) {
        String name = killSwitch == null
                ? flip.switchKey().value()
                : killSwitch.definition().name();
        String position = Optional.ofNullable(killSwitch)
                .flatMap(known -> known.definition().find(flip.position()))
                .map(Position::label)
                .orElse(flip.position().value());
        return SwitchFacts.namedIncident(name, position, flip, by, Clocks.now(clock));
    }

    private static void mayName(Actor by, SystemKey system) {
        by.needs(by.may(Permission.RESPOND) ? Permission.RESPOND : Permission.CONTAIN, system);
    }

    private SystemKey system(FlipId id) {
        return flips.findSystem(id.value()).map(SystemKey::new).orElseThrow(() -> new NotFound("flip", id.toString()));
    }

    private Flip find(FlipId id) {
        return flips.findById(id.value()).orElseThrow(() -> new NotFound("flip", id.toString()));
    }
}
