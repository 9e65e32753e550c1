package dev.firebreak.testing;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Incidents of a context that many tests share begin far above those that examples name by guess, such as INC-42: what one
 * test does in its name must not stand on the timeline of another's incident.
 */
public final class HighIncidentNumbers {

    private final JdbcTemplate jdbc;

    HighIncidentNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        jdbc.update("update incident_counter set last = 5000 where id = 1 and last < 5000");
    }
}
