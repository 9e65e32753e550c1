package dev.firebreak.switches.ui;

import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Switches;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What waits for people, read once for all screens. */
@Component
class OpenWork {

    private static final Logger LOG = LoggerFactory.getLogger(OpenWork.class);

    /**
     * Restores that somebody must look at.
     *
     * @param proposals wait for decisions
     * @param emergencies were done without approvals and wait for a review
     */
    record Restores(List<RestoreRow> proposals, List<RestoreRow> emergencies) {}

    private static final long FRESH = TimeUnit.SECONDS.toNanos(3);

    private final Switches switches;
    private volatile long lookedAt = System.nanoTime() - FRESH;
    private volatile Restores restores = new Restores(List.of(), List.of());

    OpenWork(Switches switches) {
        this.switches = switches;
    }

    Restores restores() {
        return restores;
    }

    /** For a screen that opens: looks again unless somebody just did. */
    void refreshIfOld() {
        if (System.nanoTime() - lookedAt > FRESH) {
            refresh();
        }
    }

    /** Keeps what it has when the database does not answer: the board must stay readable then. */
    void refresh() {
        lookedAt = System.nanoTime();
        try {
            restores = new Restores(switches.openRestores(), switches.unreviewedRestores());
        } catch (RuntimeException unreadable) {
            LOG.warn("Open restores could not be read; screens keep showing the last known ones", unreadable);
        }
    }
}
