package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Defines and retires modes. */
@Component
class DefiningModes {

    private final ModeRepository modes;
    private final SwitchRepository switches;
    private final FlipRepository flips;
    private final Ledger ledger;
    private final Clock clock;

    DefiningModes(ModeRepository modes, SwitchRepository switches, FlipRepository flips, Ledger ledger, Clock clock) {
        this.modes = modes;
        this.switches = switches;
        this.flips = flips;
        this.ledger = ledger;
        this.clock = clock;
    }

    ModeRow define(DefineMode command) {
        command.by().needs(Permission.ADMINISTER, command.system());
        AiSystem system = ledger.lock(command.system());
        ModeRow mode = command.mode();
        checkPositions(command);
        Optional<Mode> known = modes.findById(Mode.Id.of(command.system(), mode.key()));
        if (known.isPresent() && known.get().row().equals(mode)) {
            return mode;
        }
        known.ifPresentOrElse(it -> it.redefine(mode), () -> modes.save(new Mode(command.system(), mode)));
        String sentence = "Mode “" + mode.name() + "” of " + system.row().name() + " defined: "
                + mode.positions().size() + " switches.";
        ledger.publish(
                Fact.of("mode.defined", command.by(), Clocks.now(clock), command.system(), sentence, details(mode)));
        ledger.publish(new BoardTouched(command.system()));
        return mode;
    }

    private void checkPositions(DefineMode command) {
        Map<String, String> faults = new TreeMap<>();
        command.mode().positions().forEach((key, position) -> {
            Optional<SwitchDefinition> definition =
                    switches.findById(KillSwitch.Id.of(command.system(), key)).map(KillSwitch::definition);
            if (definition.isEmpty()) {
                faults.put("positions." + key, "names a switch that the system does not have");
            } else if (definition.get().find(position).isEmpty()) {
                faults.put("positions." + key, "has no position \"" + position + "\"");
            } else if (definition.get().normal().equals(position)) {
                faults.put("positions." + key, "may not be the normal position: a mode only contains");
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    void retire(Actor by, SystemKey systemKey, ModeKey key) {
        by.needs(Permission.ADMINISTER, systemKey);
        AiSystem system = ledger.lock(systemKey);
        Mode mode = modes.findById(Mode.Id.of(systemKey, key)).orElseThrow(() -> new NotFound("mode", key.value()));
        boolean inForce = flips.findInForce(systemKey.value()).stream()
                .anyMatch(flip -> flip.row().through().equals("mode:" + key));
        if (inForce) {
            throw new Conflict("flips-in-force", "Flips of this mode are in force: restore them before you retire it.");
        }
        modes.delete(mode);
        String sentence = "Mode “" + mode.row().name() + "” of " + system.row().name() + " retired.";
        ledger.publish(
                Fact.of("mode.retired", by, Clocks.now(clock), systemKey, sentence, Map.of("mode", key.value())));
        ledger.publish(new BoardTouched(systemKey));
    }

    private static Map<String, Object> details(ModeRow mode) {
        Map<String, Object> positions = new TreeMap<>();
        mode.positions().forEach((key, position) -> positions.put(key.value(), position.value()));
        return Map.of("mode", mode.key().value(), "positions", positions);
    }
}
