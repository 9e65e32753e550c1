package dev.firebreak.switches;

import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import org.jspecify.annotations.Nullable;

/** Decides what happens when a flip's time is up: restoring by itself may not be a way around approvals. */
final class ExpiryRule {

    private ExpiryRule() {}

    /** @throws NotAllowed if it would restore a switch that asks for approvals and no commander flips it */
    static @Nullable OnExpiry decide(FlipSwitch command, SwitchDefinition definition) {
        if (command.expiresIn() == null) {
            return null;
        }
        boolean asksForApprovals = definition.restoreApprovals() > 0;
        if (command.onExpiry() == null) {
            return asksForApprovals ? OnExpiry.ASK : OnExpiry.RESTORE;
        }
        boolean commander = command.by().isPerson() && command.by().may(Permission.RESTORE);
        if (command.onExpiry() == OnExpiry.RESTORE && asksForApprovals && !commander) {
            throw new NotAllowed(definition.name()
                    + " asks for approvals before it is restored: only a commander may let it restore by itself."
                    + " Use onExpiry \"ask\", or contain it until restored.");
        }
        return command.onExpiry();
    }
}
