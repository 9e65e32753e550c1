package dev.firebreak.timeline;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the head of the chain. */
@Component
class Heads {
    /** Its only row; as a parameter, so that the statement is prepared once and kept. */
    private static final int ONLY_ROW = 1;

    private final JdbcTemplate jdbc;

    Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Head current() {
        return read("select seq, hash from timeline_head where id = ?");
    }

    /** The head, held until commit: entries are appended one transaction after the other. */
    Head lock() {
        return read("select seq, hash from timeline_head where id = ? for update");
    }

    private Head read(String sql) {
        return jdbc.query(sql, (row, number) -> new Head(row.getLong(1), row.getBytes(2)), ONLY_ROW)
                .getFirst();
    }

    /** What tells this chain from every other. */
    String chain() {
        return jdbc.query("select chain from timeline_head where id = 1", (row, number) -> row.getString(1))
                .getFirst();
    }
}
