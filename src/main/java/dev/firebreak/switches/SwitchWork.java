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
        Undoing undoing,
        Reasons reasons,
        Expiring expiring,
        DefiningSystems systems,
        DefiningSwitches switches,
        DefiningModes modes,
        FlipRepository flips,
        RestoreRepository restores,
        SwitchReading reading,
        Ledger ledger) {

    FlipOutcome flip(FlipSwitch command, Instant requestedAt) {
        SwitchDefinition definition =
                ledger.find(command.system(), command.key()).definition();
        if (!definition.position(command.position()).key().equals(definition.normal())) {
            return new FlipOutcome.Contained(containing.flip(command, requestedAt));
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
