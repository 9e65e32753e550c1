package dev.firebreak.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which consoles work on this database, by its own clock: theirs may differ. */
@Repository
class Nodes {

    /** Each says every second that it is there. */
    private static final int GONE_AFTER_SECONDS = 5;

    private static final int KEPT_DAYS = 2;

    private final String self = UUID.randomUUID().toString();
    private final JdbcTemplate jdbc;

    Nodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String self() {
        return self;
    }

    @Transactional
    public void beat() {
        if (jdbc.update("update console_node set seen_at = current_timestamp where id = ?", self) == 0) {
            jdbc.update(
                    "delete from console_node where seen_at < current_timestamp - interval '" + KEPT_DAYS + "' day");
            jdbc.update("insert into console_node (id, state, seen_at) values (?, 'RUNNING', current_timestamp)", self);
        }
    }

    /** It was stopped: nobody needs to wait for another sign of it. */
    @Transactional
    public void end() {
        jdbc.update("update console_node set state = 'STOPPED', seen_at = current_timestamp where id = ?", self);
    }

    /** How long ago each of those was seen that are not there any more. */
    @Transactional(readOnly = true)
    public Map<String, Duration> gone() {
        Map<String, Duration> gone = new HashMap<>();
        jdbc.query(
                "select id, extract(epoch from (current_timestamp - seen_at)) as ago from console_node where state = 'STOPPED'"
                        + " or seen_at < current_timestamp - interval '" + GONE_AFTER_SECONDS + "' second",
                row -> {
                    long millis = Math.round(row.getDouble("ago") * 1_000);
                    gone.put(row.getString("id"), Duration.ofMillis(Math.max(0, millis)));
                });
        gone.remove(self);
        return gone;
    }
}
