package dev.firebreak.switches.ui;

import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Switches;
import java.util.List;
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

    private final Switches switches;
    private volatile Restores restores = new Restores(List.of(), List.of());

    OpenWork(Switches switches) {
        this.switches = switches;
    }

    Restores restores() {
        return restores;
    }

    /** Keeps what it has when the database does not answer: the board must stay readable then. */
    void refresh() {
        try {
            restores = new Restores(switches.openRestores(), switches.unreviewedRestores());
        } catch (RuntimeException unreadable) {
            LOG.warn("Open restores could not be read; screens keep showing the last known ones", unreadable);
        }
    }
}
