package dev.firebreak.delivery.http;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.IncidentsTold;
import dev.firebreak.delivery.RecentEvaluations;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Systems with their answers written once. What is kept belongs to one snapshot object and is used for that object only,
 * so a flip is served by the first evaluation after it, whatever is kept here.
 */
@Component
class RenderedSystems {

    private final Switches switches;
    private final RecentEvaluations recent;
    private final IncidentsTold told;
    private final Map<SystemKey, RenderedSystem> rendered = new ConcurrentHashMap<>();

    RenderedSystems(Switches switches, RecentEvaluations recent, IncidentsTold told) {
        this.switches = switches;
        this.recent = recent;
        this.told = told;
    }

    /** The system as it is served at this moment, or null if there is none. */
    @Nullable
    RenderedSystem find(SystemKey key) {
        SystemSnapshot snapshot = switches.find(key);
        if (snapshot == null) {
            rendered.remove(key);
            return null;
        }
        RenderedSystem known = rendered.get(key);
        RenderedSystem usable = known != null && known.isTold() ? known : null;
        if (usable != null && usable.isOf(snapshot)) {
            return usable;
        }
        RenderedSystem made = render(snapshot, usable);
        rendered.put(key, made);
        return made;
    }

    /** Whether it is still what is served. */
    boolean stands(RenderedSystem system) {
        SystemSnapshot now = switches.find(system.key());
        return now != null && system.isOf(now);
    }

    /** Switches that have not changed keep what was written of them. */
    private RenderedSystem render(SystemSnapshot snapshot, @Nullable RenderedSystem before) {
        long edition = told.edition();
        Map<String, RenderedSwitch> bySwitch =
                LinkedHashMap.newLinkedHashMap(snapshot.switches().size());
        for (SwitchState state : snapshot.switches()) {
            RenderedSwitch known =
                    before == null ? null : before.find(state.key().value());
            bySwitch.put(
                    state.key().value(),
                    known != null && known.isOf(state)
                            ? known
                            : new RenderedSwitch(state, recent.ofSwitch(snapshot.key(), state.key()), told));
        }
        return new RenderedSystem(snapshot, bySwitch, recent.ofBulk(snapshot.key()), told, edition);
    }

    /** Somebody took a copy of all of it. */
    void copied(SystemKey system) {
        recent.copied(system);
    }
}
