package dev.firebreak;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says at start what the database keeps of an acknowledged flip, and warns where its settings keep less. */
@Component
class DatabasePromise {

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePromise.class);

    /** Settings of PostgreSQL without which a power cut can lose what was committed. */
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    DatabasePromise(DataSource dataSource, JdbcTemplate jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (product.equals("PostgreSQL")) {
                sayPostgres();
            } else {
                LOG.warn(
                        "Database: embedded {}. A flip that was acknowledged survives a crash of the console, but not a"
                                + " power cut. Use PostgreSQL for production.",
                        product);
            }
        }
    }

    private void sayPostgres() {
        List<String> off = DURABILITY.stream()
                .filter(setting -> "off".equals(jdbc.queryForObject("show " + setting, String.class)))
                .toList();
        if (off.isEmpty()) {
            LOG.info("Database: PostgreSQL. A flip that was acknowledged survives a crash and a power cut.");
            return;
        }
        LOG.warn(
                "Database: PostgreSQL with {} OFF. A power cut can lose flips that were acknowledged: turn {} on.",
                String.join(", ", off),
                off.size() == 1 ? "it" : "them");
    }
}
