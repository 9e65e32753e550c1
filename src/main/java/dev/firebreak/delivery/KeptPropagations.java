package dev.firebreak.delivery;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads how fast flips went, summed up by the database. */
@Repository
class KeptPropagations {

    private static final String COUNTS = "count(*) as flips, count(r.propagation_micros) as measured,"
            + " count(case when r.stage = 'COMPLETE' and r.propagation_micros is null then 1 end) as nobody,"
            + " count(case when r.stage <> 'COMPLETE' then 1 end) as unconfirmed,"
            + " max(r.propagation_micros) as slowest";
    private static final String FLIPS = " from flip f left join flip_reach r on r.flip_id = f.id";
    private static final String BY_SWITCH = "select f.system_key, f.switch_key, max(f.requested_at) as last_at,"
            + " percentile_disc(0.5) within group (order by r.propagation_micros) as median,"
            + " percentile_disc(0.9) within group (order by r.propagation_micros) as p90, " + COUNTS + FLIPS
            + " where f.requested_at >= ? and f.requested_at < ?"
            + " and (cast(? as varchar) is null or f.system_key = ?)"
            + " and (f.incident is null or not (f.incident = any(?)))";
    private static final String OF_THESE = " and f.incident = any(?)";
    private static final String GROUPED =
            " group by f.system_key, f.switch_key order by count(*) desc, f.system_key, f.switch_key";
    private static final String BY_INCIDENT =
            "select f.incident, " + COUNTS + FLIPS + " where f.incident = any(?) group by f.incident";

    private final JdbcTemplate jdbc;

    KeptPropagations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Propagations.OfSwitch> bySwitch(Propagations.Asked asked) {
        String sql = BY_SWITCH + (asked.only() == null ? "" : OF_THESE) + GROUPED;
        return jdbc.query(sql, statement -> set(statement, asked), (row, number) -> ofSwitch(row));
    }

    @Transactional(readOnly = true)
    public Map<IncidentKey, Propagations.OfIncident> ofIncidents(Collection<IncidentKey> incidents) {
        Map<IncidentKey, Propagations.OfIncident> found = new HashMap<>();
        jdbc.query(BY_INCIDENT, statement -> setKeys(statement, 1, incidents), row -> {
            found.put(new IncidentKey(row.getString("incident")), ofIncident(row));
        });
        return found;
    }

    private static void set(PreparedStatement statement, Propagations.Asked asked) throws SQLException {
        String system = asked.system() == null ? null : asked.system().value();
        statement.setObject(1, time(asked.from()));
        statement.setObject(2, time(asked.to()));
        statement.setString(3, system);
        statement.setString(4, system);
        setKeys(statement, 5, asked.but());
        if (asked.only() != null) {
            setKeys(statement, 6, asked.only());
        }
    }

    private static void setKeys(PreparedStatement statement, int at, Collection<IncidentKey> keys) throws SQLException {
        Object[] values = keys.stream().map(IncidentKey::value).toArray();
        statement.setArray(at, statement.getConnection().createArrayOf("varchar", values));
    }

    private static Propagations.OfSwitch ofSwitch(ResultSet row) throws SQLException {
        return new Propagations.OfSwitch(
                new SystemKey(row.getString("system_key")),
                new SwitchKey(row.getString("switch_key")),
                row.getInt("flips"),
                row.getInt("measured"),
                row.getInt("unconfirmed"),
                micros(row, "median"),
                micros(row, "p90"),
                micros(row, "slowest"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private static Propagations.OfIncident ofIncident(ResultSet row) throws SQLException {
        return new Propagations.OfIncident(
                row.getInt("flips"), row.getInt("measured"), row.getInt("nobody"), micros(row, "slowest"));
    }

    private static @Nullable Duration micros(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Duration.of(micros, ChronoUnit.MICROS);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
