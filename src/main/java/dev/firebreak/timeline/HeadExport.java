package dev.firebreak.timeline;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the head of the chain to the log and to a file outside the database, hourly and at shutdown, so that a tail that
 * was cut off shows.
 */
@Component
class HeadExport {

    private static final Logger LOG = LoggerFactory.getLogger(HeadExport.class);

    private final Heads heads;
    private final ExportedHeads exported;
    private final Clock clock;

    HeadExport(Heads heads, ExportedHeads exported, Clock clock) {
        this.heads = heads;
        this.exported = exported;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    @PreDestroy
    void export() {
        try {
            String line = exported.append(clock.instant(), heads.chain(), heads.current());
            LOG.info("Timeline head: {}", line);
        } catch (IOException | DataAccessException failure) {
            LOG.warn("Could not write the timeline head to {}: {}", exported.file(), failure.toString());
        }
    }
}
