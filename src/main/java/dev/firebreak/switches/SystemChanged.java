package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.util.List;

/**
 * What may be served of a system changed, by exactly one revision.
 *
 * @param system with its new revision
 * @param changed the switches that changed or came, as they stand now
 * @param removed the switches that are gone
 */
record SystemChanged(SystemRow system, boolean deleted, List<SwitchState> changed, List<SwitchKey> removed) {

    SystemChanged {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    static SystemChanged of(SystemRow system, List<SwitchState> changed) {
        return new SystemChanged(system, false, changed, List.of());
    }
}
