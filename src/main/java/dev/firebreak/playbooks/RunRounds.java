package dev.firebreak.playbooks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the due times of runs, and looks after the files, each time the rounds are made; while the database is away they wait. */
@Component
class RunRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RunRounds.class);

    private final Runs runs;
    private final Library library;
    private boolean waiting;

    RunRounds(Runs runs, Library library) {
        this.runs = runs;
        this.library = library;
    }

    /** Said once, not every second. */
    synchronized void make() {
        library.look();
        try {
            runs.keepDueTimes();
            waiting = false;
        } catch (TransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessException databaseAway) {
            if (!waiting) {
                LOG.warn("Runs of playbooks wait for the database: {}", databaseAway.toString());
            }
            waiting = true;
        }
    }
}
