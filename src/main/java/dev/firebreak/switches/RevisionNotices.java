package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Hears on PostgreSQL which revisions other nodes commit, so that they are served here within a blink; the poll of
 * {@link SnapshotUpkeep} covers a notice that was lost. On H2 there is one node and nothing to hear.
 */
@Component
class RevisionNotices implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionNotices.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int VALID_SECONDS = 2;
    private static final int ROUNDS_UNCHECKED = 60;

    /** This node's own commits are told too: by then they are served, if they are given a moment. */
    private static final int OWN_COMMITS_MILLIS = 15;

    private static final int RETRY_MILLIS = 1_000;

    private final DataSource dataSource;
    private final SwitchSnapshot snapshot;
    private volatile boolean running = true;

    RevisionNotices(DataSource dataSource, SwitchSnapshot snapshot) {
        this.dataSource = dataSource;
        this.snapshot = snapshot;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.isWrapperFor(PGConnection.class)) {
                Thread.ofVirtual().name("revision-notices").start(this::listenForEver);
            }
        } catch (SQLException databaseAway) {
            LOG.warn("Cannot listen for changes by other nodes: {}", databaseAway.toString());
        }
    }

    @PreDestroy
    void stop() {
        running = false;
    }

    private void listenForEver() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen firebreak_revision");
                snapshot.refresh();
                listen(connection);
            } catch (SQLException | RuntimeException connectionLost) {
                LOG.debug("Listening for changes by other nodes again soon", connectionLost);
                pause(RETRY_MILLIS);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int round = 1; running; round++) {
            PGNotification[] notices = postgres.getNotifications(LISTEN_MILLIS);
            if (notices != null && notices.length > 0) {
                pause(OWN_COMMITS_MILLIS);
                Arrays.stream(notices).map(PGNotification::getParameter).forEach(this::heard);
            } else if (round % ROUNDS_UNCHECKED == 0 && !connection.isValid(VALID_SECONDS)) {
                throw new SQLException("the connection that listens is dead");
            }
        }
    }

    private void heard(String notice) {
        int space = notice.indexOf(' ');
        SystemKey key = new SystemKey(notice.substring(0, space));
        if (snapshot.revision(key) < Long.parseLong(notice, space + 1, notice.length(), 10)) {
            snapshot.catchUp(key);
        }
    }

    private void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
