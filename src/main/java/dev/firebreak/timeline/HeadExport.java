package dev.firebreak.timeline;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

    private final ChainWalk walk;
    private final Path file;
    private final Clock clock;

    HeadExport(
            ChainWalk walk, @Value("${firebreak.timeline-head-file:data/timeline-head.log}") Path file, Clock clock) {
        this.walk = walk;
        this.file = file;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    @PreDestroy
    void export() {
        try {
            Head head = walk.head();
            String line = clock.instant() + " seq=" + head.seq() + " hash="
                    + HexFormat.of().formatHex(head.hash());
            LOG.info("Timeline head: {}", line);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | DataAccessException failure) {
            LOG.warn("Could not write the timeline head to {}: {}", file, failure.toString());
        }
    }
}
