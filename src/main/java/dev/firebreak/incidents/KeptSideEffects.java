package dev.firebreak.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The table of side effects. */
@Component
class KeptSideEffects {

    private static final RowMapper<SideEffect> ROW = (row, number) -> new SideEffect(
            new SideEffectId(row.getObject("id", UUID.class)),
            Keys.of(row.getLong("incident")),
            row.getString("what"),
            row.getObject("how_many", Long.class),
            Undoable.valueOf(row.getString("undoable")),
            compensator(row),
            SideEffectState.valueOf(row.getString("state")),
            row.getString("note"),
            row.getString("added_by"),
            Columns.moment(row, "added_at"),
            Columns.moment(row, "changed_at"));

    private final JdbcTemplate jdbc;

    KeptSideEffects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static SideEffect.@Nullable Compensator compensator(ResultSet row) throws SQLException {
        String name = row.getString("compensator");
        return name == null ? null : new SideEffect.Compensator(row.getString("compensator_id"), name);
    }

    void add(long incident, SideEffect effect) {
        jdbc.update(
                "insert into incident_side_effect (id, incident, what, how_many, undoable, compensator_id, compensator,"
                        + " state, note, added_by, added_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                effect.id().value(),
                incident,
                effect.what(),
                effect.howMany(),
                effect.undoable().name(),
                effect.compensator() == null ? null : effect.compensator().id(),
                effect.compensator() == null ? null : effect.compensator().name(),
                effect.state().name(),
                effect.note(),
                effect.addedBy(),
                Columns.of(effect.addedAt()),
                Columns.of(effect.changedAt()));
    }

    void change(SideEffect effect) {
        jdbc.update(
                "update incident_side_effect set what = ?, how_many = ?, undoable = ?, compensator_id = ?, compensator = ?,"
                        + " state = ?, note = ?, changed_at = ? where id = ?",
                effect.what(),
                effect.howMany(),
                effect.undoable().name(),
                effect.compensator() == null ? null : effect.compensator().id(),
                effect.compensator() == null ? null : effect.compensator().name(),
                effect.state().name(),
                effect.note(),
                Columns.of(effect.changedAt()),
                effect.id().value());
    }

    long count(long incident) {
        return Columns.count(jdbc, "select count(*) from incident_side_effect where incident = ?", incident);
    }

    /** Of all these incidents, newest last. */
    List<SideEffect> of(Collection<Long> incidents) {
        return jdbc.query(
                "select * from incident_side_effect where incident in (" + Columns.list(incidents)
                        + ") order by added_at, id",
                ROW);
    }
}
