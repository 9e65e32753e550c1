package dev.firebreak.switches;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Loads the snapshot at start and keeps up with what other nodes commit. */
@Component
class SnapshotUpkeep implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotUpkeep.class);

    private final SwitchSnapshot snapshot;
    private boolean failing;

    SnapshotUpkeep(SwitchSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public void afterSingletonsInstantiated() {
        snapshot.refresh();
    }

    /** While the database is away the last state goes on being served; said once, not every two seconds. */
    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void keepUp() {
        try {
            snapshot.refresh();
            failing = false;
        } catch (RuntimeException databaseAway) {
            if (!failing) {
                LOG.warn(
                        "Cannot look for changes by other nodes, serving the last known state: {}",
                        databaseAway.toString());
            }
            failing = true;
        }
    }
}
