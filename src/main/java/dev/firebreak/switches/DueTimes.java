package dev.firebreak.switches;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps due times each time the alarm rings; while the database is away they wait for it. */
@Component
class DueTimes {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimes.class);

    private final Switches switches;
    private boolean waiting;

    DueTimes(Switches switches) {
        this.switches = switches;
    }

    /** Said once, not every second. */
    synchronized void keep() {
        try {
            switches.keepDueTimes();
            if (waiting) {
                LOG.info("Due times are kept again");
            }
            waiting = false;
        } catch (TransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessException databaseAway) {
            if (!waiting) {
                LOG.warn("Due times wait for the database: flips stay in force meanwhile: {}", databaseAway.toString());
            }
            waiting = true;
        }
    }
}
