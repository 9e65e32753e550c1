package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that may be served of one system at one revision; immutable. */
public final class SystemSnapshot {

    private final SystemRow system;
    private final Map<SwitchKey, SwitchState> switches;

    SystemSnapshot(SystemRow system, Collection<SwitchState> states) {
        this.system = system;
        Map<SwitchKey, SwitchState> byKey = LinkedHashMap.newLinkedHashMap(states.size());
        states.forEach(state -> byKey.put(state.key(), state));
        this.switches = Collections.unmodifiableMap(byKey);
    }

    public SystemRow system() {
        return system;
    }

    public SystemKey key() {
        return system.key();
    }

    public long revision() {
        return system.revision();
    }

    /** In the order of definition. */
    public Collection<SwitchState> switches() {
        return switches.values();
    }

    public @Nullable SwitchState find(SwitchKey key) {
        return switches.get(key);
    }

    public long contained() {
        return switches.values().stream().filter(SwitchState::isContained).count();
    }

    /** This snapshot after a change that follows it directly. */
    SystemSnapshot after(SystemChanged change) {
        Map<SwitchKey, SwitchState> next = new LinkedHashMap<>(switches);
        List<SwitchState> changed = change.changed();
        changed.forEach(state -> next.put(state.key(), state));
        change.removed().forEach(next::remove);
        return new SystemSnapshot(change.system(), next.values());
    }
}
