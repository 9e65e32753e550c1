package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which switches anybody has ever asked for, as it is kept. */
@Repository
class KeptAsking {

    /** A switch that was asked for. */
    record Asked(SystemKey system, SwitchKey key) {}

    private final JdbcTemplate jdbc;

    KeptAsking(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Set<Asked> all() {
        return new HashSet<>(jdbc.query(
                "select system_key, switch_key from switch_asked",
                (row, number) -> new Asked(new SystemKey(row.getString(1)), new SwitchKey(row.getString(2)))));
    }

    /** Keeps these; several nodes may do so at once, and each alone. */
    @Transactional
    public void add(Collection<Asked> asked) {
        asked.forEach(each -> jdbc.update(
                "insert into switch_asked (system_key, switch_key) select ?, ? where not exists"
                        + " (select 1 from switch_asked where system_key = ? and switch_key = ?)",
                each.system().value(),
                each.key().value(),
                each.system().value(),
                each.key().value()));
    }
}
