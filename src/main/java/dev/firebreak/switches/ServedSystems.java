package dev.firebreak.switches;

import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.SystemKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** The systems that are served at this moment. */
@Component
class ServedSystems implements KnownSystems {

    private final SwitchSnapshot snapshot;

    ServedSystems(SwitchSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public List<SystemKey> all() {
        return snapshot.all().stream().map(SystemSnapshot::key).toList();
    }

    @Override
    public boolean include(SystemKey system) {
        return snapshot.find(system) != null;
    }
}
