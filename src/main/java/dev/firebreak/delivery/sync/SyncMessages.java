package dev.firebreak.delivery.sync;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.IncidentsTold;
import dev.firebreak.delivery.RecentEvaluations;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest message of each system, shared by all its streams. */
@Component
class SyncMessages {

    private final Switches switches;
    private final RecentEvaluations recent;
    private final IncidentsTold told;
    private final Map<SystemKey, SyncMessage> newest = new ConcurrentHashMap<>();

    SyncMessages(Switches switches, RecentEvaluations recent, IncidentsTold told) {
        this.switches = switches;
        this.recent = recent;
        this.told = told;
    }

    /** It was fetched as a whole: a copy, of which nobody knows who reads it. */
    void copied(SystemKey system) {
        recent.copied(system);
    }

    /** The system as it is served at this moment, or null if there is none. */
    @Nullable
    SyncMessage find(SystemKey system) {
        SystemSnapshot snapshot = switches.find(system);
        if (snapshot == null) {
            newest.remove(system);
            return null;
        }
        return of(snapshot);
    }

    /** What is kept is used for that snapshot only: an older one that is asked for late is never served in its stead. */
    SyncMessage of(SystemSnapshot snapshot) {
        SyncMessage known = newest.get(snapshot.key());
        if (known != null && known.isOf(snapshot, told.edition())) {
            return known;
        }
        SyncMessage made = SyncMessage.of(snapshot, told);
        newest.merge(snapshot.key(), made, (one, other) -> one.isNewerThan(other) ? one : other);
        return made;
    }
}
