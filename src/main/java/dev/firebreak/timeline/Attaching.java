package dev.firebreak.timeline;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes of entries that are already written to which incident they belong; the entries stay as they are. */
@Component
class Attaching {
    private static final int FETCH = 200;
    private static final String OF_SWITCH = "select e.seq, e.recorded_at, c.bytes from timeline_entry e"
            + " left join timeline_content c on c.seq = e.seq where e.system_key = ? and e.switch_key = ?"
            + " order by e.system_key desc, e.switch_key desc, e.seq desc";
    private static final String ADD =
            "insert into timeline_also (incident, seq) select ?, seq from timeline_entry where"
                    + " seq = ? and not exists (select 1 from timeline_also a where a.incident = ? and a.seq = ?)";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;

    Attaching(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.streaming.setFetchSize(FETCH);
    }

    void attach(IncidentKey incident, long seq) {
        jdbc.update(ADD, incident.value(), seq, incident.value(), seq);
    }

    void attach(IncidentKey incident, SystemKey system, SwitchKey key, String flip, Instant since) {
        ResultSetExtractor<List<Long>> entries = rows -> ofFlip(rows, flip, since);
        List<Long> found = streaming.query(OF_SWITCH, entries, system.value(), key.value());
        for (Long seq : Objects.requireNonNull(found)) {
            attach(incident, seq);
        }
    }

    /** Newest first, and no further back than asked. */
    private static List<Long> ofFlip(ResultSet rows, String flip, Instant since) throws SQLException {
        List<Long> found = new ArrayList<>();
        while (rows.next()
                && !rows.getObject("recorded_at", OffsetDateTime.class)
                        .toInstant()
                        .isBefore(since)) {
            if (flip.equals(flip(rows.getBytes("bytes")))) {
                found.add(rows.getLong("seq"));
            }
        }
        return found;
    }

    private static @Nullable String flip(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        return JsonMapper.shared()
                .readTree(new String(bytes, StandardCharsets.UTF_8))
                .path("details")
                .path("flip")
                .stringValue(null);
    }
}
