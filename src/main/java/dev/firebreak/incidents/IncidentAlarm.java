package dev.firebreak.incidents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the due times of incidents each time the alarm rings; while the database is away they wait for it. */
@Component
class IncidentAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentAlarm.class);

    private final Incidents incidents;
    private final IncidentRecords records;
    private boolean waiting;

    IncidentAlarm(Incidents incidents, IncidentRecords records) {
        this.incidents = incidents;
        this.records = records;
    }

    /** Said once, not every second. */
    synchronized void ring() {
        try {
            incidents.keepDueTimes();
            records.keepDueTimes();
            waiting = false;
        } catch (TransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessException databaseAway) {
            if (!waiting) {
                LOG.warn("Reminders of incidents wait for the database: {}", databaseAway.toString());
            }
            waiting = true;
        }
    }
}
