package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Defines and deletes switches; never moves one that has flips in force. */
@Component
class DefiningSwitches {

    private static final int MOST = 5_000;

    private final SwitchRepository switches;
    private final ModeRepository modes;
    private final Ledger ledger;
    private final OpenProposals proposals;
    private final Clock clock;

    DefiningSwitches(
            SwitchRepository switches, ModeRepository modes, Ledger ledger, OpenProposals proposals, Clock clock) {
        this.switches = switches;
        this.modes = modes;
        this.ledger = ledger;
        this.proposals = proposals;
        this.clock = clock;
    }

    SwitchState define(DefineSwitch command) {
        command.by().needs(Permission.ADMINISTER, command.system());
        AiSystem system = ledger.lock(command.system());
        SwitchDefinition next = command.definition();
        Optional<KillSwitch> known = ledger.findIfAny(command.system(), next.key());
        if (known.isPresent() && known.get().definition().equals(next)) {
            return state(known.get());
        }
        Instant now = Clocks.now(clock);
        SwitchDefinition before = known.map(KillSwitch::definition).orElse(null);
        if (known.isPresent()) {
            checkChange(command, known.get());
            known.get().redefine(next, system.advance(), now);
        }
        KillSwitch killSwitch = known.orElseGet(() -> create(system, next, now));
        proposals.supersede(system, List.of(killSwitch), command.by(), now, null);
        ledger.publish(defined(command, before, now));
        ledger.changed(system, List.of(killSwitch), ledger.inForce(system.key(), List.of(killSwitch)));
        return state(killSwitch);
    }

    private SwitchState state(KillSwitch killSwitch) {
        return killSwitch.state(ledger.rows(killSwitch.system(), killSwitch));
    }

    private KillSwitch create(AiSystem system, SwitchDefinition definition, Instant now) {
        if (switches.count(system.key().value()) >= MOST) {
            throw new Conflict("too-many-switches", "A system has at most " + MOST + " switches.");
        }
        int last = switches.lastOrder(system.key().value());
        return switches.save(new KillSwitch(system.key(), definition, last + 1, system.advance(), now));
    }

    private void checkChange(DefineSwitch command, KillSwitch killSwitch) {
        SystemKey system = command.system();
        DefinitionChange change = new DefinitionChange(
                killSwitch.definition(),
                command.definition(),
                ledger.rows(system, killSwitch),
                modes.findByIdSystemOrderByIdKey(system.value()).stream()
                        .map(Mode::row)
                        .toList());
        change.check();
        if (change.changesWhatIsServed()) {
            change.checkAuthority(command);
        }
    }

    private static Fact defined(DefineSwitch command, @Nullable SwitchDefinition before, Instant now) {
        SwitchDefinition after = command.definition();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("definition", DefinitionJson.write(after));
        if (before != null) {
            details.put("before", DefinitionJson.write(before));
        }
        return new Fact(
                "switch.defined",
                command.by(),
                now,
                command.system(),
                after.key(),
                null,
                "Switch " + after.name() + what(before, after) + why(command.reason()),
                details);
    }

    private static String what(@Nullable SwitchDefinition before, SwitchDefinition after) {
        if (before == null) {
            return " defined.";
        }
        String changes = DefinitionWords.changed(before, after);
        return " defined anew" + (changes.isEmpty() ? "." : ": " + changes + ".");
    }

    private static String why(@Nullable Reason reason) {
        return reason == null ? "" : " “" + reason + "”";
    }

    void delete(Actor by, SystemKey systemKey, SwitchKey key) {
        by.needs(Permission.ADMINISTER, systemKey);
        AiSystem system = ledger.lock(systemKey);
        KillSwitch killSwitch = ledger.find(systemKey, key);
        if (!ledger.rows(systemKey, killSwitch).isEmpty()) {
            throw new Conflict("flips-in-force", "Flips are in force on this switch: restore it before you delete it.");
        }
        modes.findByIdSystemOrderByIdKey(systemKey.value()).stream()
                .map(Mode::row)
                .filter(mode -> mode.positions().containsKey(key))
                .findFirst()
                .ifPresent(mode -> {
                    throw new Conflict(
                            "used-in-mode", "Mode “" + mode.name() + "” uses this switch: change the mode first.");
                });
        Instant now = Clocks.now(clock);
        String name = killSwitch.definition().name();
        switches.delete(killSwitch);
        system.advance();
        ledger.publish(
                new Fact("switch.deleted", by, now, systemKey, key, null, "Switch " + name + " deleted.", Map.of()));
        ledger.publish(new SystemChanged(system.row(), false, List.of(), List.of(key)));
    }
}
