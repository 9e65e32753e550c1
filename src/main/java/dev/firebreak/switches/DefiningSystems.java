package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Defines and deletes systems. */
@Component
class DefiningSystems {

    private final SystemRepository systems;
    private final SwitchRepository switches;
    private final FlipRepository flips;
    private final ModeRepository modes;
    private final Ledger ledger;
    private final Clock clock;

    DefiningSystems(
            SystemRepository systems,
            SwitchRepository switches,
            FlipRepository flips,
            ModeRepository modes,
            Ledger ledger,
            Clock clock) {
        this.systems = systems;
        this.switches = switches;
        this.flips = flips;
        this.modes = modes;
        this.ledger = ledger;
        this.clock = clock;
    }

    SystemRow define(DefineSystem command) {
        command.by().needs(Permission.ADMINISTER, command.system());
        Instant now = Clocks.now(clock);
        Optional<AiSystem> known = systems.lock(command.system().value());
        if (known.isPresent() && known.get().describes(command.details())) {
            return known.get().row();
        }
        known.ifPresent(system -> system.describe(command.details()));
        AiSystem system = known.orElseGet(() -> systems.save(new AiSystem(command.system(), command.details())));
        String what = known.isPresent() ? "described anew" : "defined";
        String sentence =
                "System " + command.details().name() + " (" + command.details().environment() + ") " + what + ".";
        ledger.publish(Fact.of("system.defined", command.by(), now, system.key(), sentence, details(command)));
        ledger.changed(system, List.of(), Map.of());
        return system.row();
    }

    private static Map<String, Object> details(DefineSystem command) {
        SystemDetails details = command.details();
        return Map.of(
                "name", details.name(),
                "environment", details.environment(),
                "description", details.description(),
                "owner", details.owner());
    }

    void delete(Actor by, SystemKey key) {
        by.needs(Permission.ADMINISTER, key);
        AiSystem system = ledger.lock(key);
        if (!flips.findInForce(key.value()).isEmpty()) {
            throw new Conflict(
                    "flips-in-force", "Flips are in force on this system: restore them before you delete it.");
        }
        modes.findByIdSystemOrderByIdKey(key.value()).forEach(modes::delete);
        List<KillSwitch> gone = ledger.all(key);
        gone.forEach(switches::delete);
        system.delete();
        Instant now = Clocks.now(clock);
        String sentence = "System " + system.row().name() + " deleted with " + gone.size() + " switches.";
        ledger.publish(Fact.of("system.deleted", by, now, key, sentence, Map.of()));
        ledger.publish(new SystemChanged(
                system.row(),
                true,
                List.of(),
                gone.stream().map(KillSwitch::key).toList()));
    }
}
