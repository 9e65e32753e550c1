package dev.firebreak.switches;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The four ways to contain. Each needs the permission to contain and nothing else. */
@Component
class Containing {

    private final Ledger ledger;
    private final FlipWriter writer;
    private final ModeRepository modes;
    private final SystemRepository systems;
    private final Clock clock;

    Containing(Ledger ledger, FlipWriter writer, ModeRepository modes, SystemRepository systems, Clock clock) {
        this.ledger = ledger;
        this.writer = writer;
        this.modes = modes;
        this.systems = systems;
        this.clock = clock;
    }

    /** The system is locked already and the position is one that the switch has, not its normal one. */
    FlipRow flip(AiSystem system, KillSwitch killSwitch, FlipSwitch command, Instant requestedAt) {
        command.by().needs(Permission.CONTAIN, command.system());
        SwitchDefinition definition = killSwitch.definition();
        Containment containment = new Containment(
                command.by(),
                requestedAt,
                command.reason(),
                command.reasonFollows(),
                command.scope(),
                command.expiresIn(),
                ExpiryRule.decide(command, definition),
                command.incident(),
                "flip");
        return writer.add(system, List.of(new Target(killSwitch, definition, command.position())), containment)
                .getFirst();
    }

    Flipped stop(StopEverything command, Instant requestedAt) {
        command.by().needs(Permission.CONTAIN, command.system());
        AiSystem system = ledger.lock(command.system());
        List<Target> targets =
                ledger.all(command.system()).stream().map(Target::safest).toList();
        Containment stop = Containment.lasting(
                command.by(), requestedAt, command.reason(), command.reasonFollows(), command.incident(), "stop");
        return addAsOne(system, targets, stop, "system.stopped", "Everything stopped");
    }

    Flipped apply(ApplyMode command, Instant requestedAt) {
        command.by().needs(Permission.CONTAIN, command.system());
        AiSystem system = ledger.lock(command.system());
        ModeRow mode = modes.findById(Mode.Id.of(command.system(), command.mode()))
                .map(Mode::row)
                .orElseThrow(() -> new NotFound("mode", command.mode().value()));
        Containment apply = Containment.lasting(
                command.by(),
                requestedAt,
                command.reason(),
                command.reasonFollows(),
                command.incident(),
                "mode:" + command.mode());
        return addAsOne(
                system, targets(command.system(), mode), apply, "mode.applied", "Mode “" + mode.name() + "” applied");
    }

    Flipped containAcross(ContainAcross command, Instant requestedAt) {
        command.by().needs(Permission.CONTAIN);
        Containment across = Containment.lasting(
                command.by(),
                requestedAt,
                command.reason(),
                command.reasonFollows(),
                command.incident(),
                "containment");
        Map<SystemKey, Long> revisions = new TreeMap<>();
        List<FlipRow> standing = new ArrayList<>();
        List<FlipRow> added = new ArrayList<>();
        for (SystemKey key : selectedSystems(command)) {
            AiSystem system = ledger.lock(key);
            List<Target> targets = ledger.all(key).stream()
                    .map(Target::safest)
                    .filter(target -> command.selection().includes(target.definition()))
                    .toList();
            if (!targets.isEmpty()) {
                command.by().needs(Permission.CONTAIN, key);
                Flipped flipped = addAsOne(system, targets, across, "containment.applied", "Contained by selection");
                revisions.putAll(flipped.revisions());
                standing.addAll(flipped.standing());
                added.addAll(flipped.added());
            }
        }
        if (revisions.isEmpty()) {
            throw new NothingSelected();
        }
        return new Flipped(revisions, standing, added);
    }

    /** In the order of keys, so that two such acts never wait for each other in a circle. */
    private List<SystemKey> selectedSystems(ContainAcross command) {
        return systems.findActiveKeys().stream()
                .map(SystemKey::new)
                .filter(command.selection()::includes)
                .sorted()
                .toList();
    }

    private List<Target> targets(SystemKey system, ModeRow mode) {
        List<Target> targets = new ArrayList<>();
        mode.positions().forEach((key, position) -> {
            KillSwitch killSwitch = ledger.find(system, key);
            SwitchDefinition definition = killSwitch.definition();
            targets.add(new Target(
                    killSwitch, definition, definition.position(position).key()));
        });
        return targets;
    }

    private Flipped addAsOne(AiSystem system, List<Target> targets, Containment containment, String kind, String what) {
        Flipped flipped = writer.addMissing(system, targets, containment);
        ledger.publish(SwitchFacts.asOne(system, containment, kind, what, flipped, Clocks.now(clock)));
        return flipped;
    }
}
