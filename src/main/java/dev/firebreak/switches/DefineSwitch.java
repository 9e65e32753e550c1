package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/**
 * Asks to define a switch, or to define it anew.
 *
 * @param reason needed where a served value or the normal position changes
 */
public record DefineSwitch(
        Actor by,
        SystemKey system,
        SwitchDefinition definition,
        @Nullable Reason reason) {}
