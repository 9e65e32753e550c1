package dev.firebreak.incidents;

import dev.firebreak.severities.LevelKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The tables of fields and of what they hold. */
@Component
class KeptFields {

    /** What one holds. */
    record Value(String content, String by, Instant at) {}

    private static final RowMapper<FieldDefinition> ROW = (row, number) -> new FieldDefinition(
            new FieldKey(row.getString("field_key")),
            row.getString("label"),
            FieldType.valueOf(row.getString("field_type")),
            row.getString("choices").lines().toList(),
            required(row));

    private final JdbcTemplate jdbc;

    KeptFields(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static FieldDefinition.@Nullable Required required(ResultSet row) throws SQLException {
        String state = row.getString("required_state");
        String level = row.getString("required_level");
        return state == null
                ? null
                : new FieldDefinition.Required(
                        IncidentState.valueOf(state), level == null ? null : new LevelKey(level));
    }

    /** Those that are asked for, in the order in which they were defined. */
    List<FieldDefinition> current() {
        return jdbc.query("select * from incident_field where retired = 0 order by place", ROW);
    }

    /** With those that are not asked for any more. */
    List<FieldDefinition> all() {
        return jdbc.query("select * from incident_field order by place", ROW);
    }

    void define(FieldDefinition field) {
        FieldDefinition.Required required = field.required();
        Object[] values = {
            field.label(),
            field.type().name(),
            String.join("\n", field.choices()),
            required == null ? null : required.at().name(),
            required == null || required.from() == null ? null : required.from().value(),
            field.key().value()
        };
        int changed = jdbc.update(
                "update incident_field set label = ?, field_type = ?, choices = ?, required_state = ?,"
                        + " required_level = ?, retired = 0 where field_key = ?",
                values);
        if (changed == 0) {
            jdbc.update(
                    "insert into incident_field (label, field_type, choices, required_state, required_level, field_key,"
                            + " place, retired) select ?, ?, ?, ?, ?, ?, coalesce(max(place), 0) + 1, 0 from incident_field",
                    values);
        }
    }

    boolean retire(FieldKey key) {
        return jdbc.update("update incident_field set retired = 1 where field_key = ? and retired = 0", key.value())
                > 0;
    }

    boolean isUsed(FieldKey key) {
        return Columns.count(jdbc, "select count(*) from incident_field_value where field_key = ?", key.value()) > 0;
    }

    Map<FieldKey, Value> values(long incident) {
        Map<FieldKey, Value> values = new HashMap<>();
        jdbc.query(
                "select field_key, content, by_name, at from incident_field_value where incident = ?",
                row -> {
                    values.put(
                            new FieldKey(row.getString("field_key")),
                            new Value(row.getString("content"), row.getString("by_name"), Columns.moment(row, "at")));
                },
                incident);
        return values;
    }

    void set(long incident, FieldKey key, @Nullable Value value) {
        jdbc.update("delete from incident_field_value where incident = ? and field_key = ?", incident, key.value());
        if (value != null) {
            jdbc.update(
                    "insert into incident_field_value (incident, field_key, content, by_name, at) values (?, ?, ?, ?, ?)",
                    incident,
                    key.value(),
                    value.content(),
                    value.by(),
                    Columns.of(value.at()));
        }
    }
}
