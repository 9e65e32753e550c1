package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The use cases behind the door, and the one choice between them: naming the normal position is restoring. */
@Component
record SwitchWork(
        Containing containing,
        Restoring restoring,
        Deciding deciding,
        Undoing undoing,
        Reasons reasons,
        NamingIncidents naming,
        Expiring expiring,
        DefiningSystems systems,
        DefiningSwitches switches,
        DefiningModes modes,
        FlipRepository flips,
        RestoreRepository restores,
        SwitchReading reading,
        Ledger ledger) {

    /** The system is locked before the switch is read: what was read before a wait for the lock would be old. */
    FlipOutcome flip(FlipSwitch command, Instant requestedAt) {
        command.by().needs(Permission.VIEW, command.system());
        AiSystem system = ledger.lock(command.system());
        KillSwitch killSwitch = ledger.find(command.system(), command.key());
        SwitchDefinition definition = killSwitch.definition();
        if (!definition.position(command.position()).key().equals(definition.normal())) {
            return new FlipOutcome.Contained(containing.flip(system, killSwitch, command, requestedAt));
        }
        command.by().needs(Permission.RESTORE, command.system());
        if (!(command.scope() instanceof Scope.Everyone) || command.expiresIn() != null) {
            throw new InvalidInput(
                    "position", "is the normal one: that restores the switch, for everyone and without an end");
        }
        RestoreId restore = restoring.restore(new RestoreFlips(
                command.by(),
                command.system(),
                new RestoreFlips.OfSwitches(Set.of(command.key())),
                command.reason(),
                null,
                false));
        return new FlipOutcome.Restored(definition.normal(), reading.restore(restore));
    }
}
