package dev.firebreak.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.PostgresServer;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A timeline that was written by an older version is read by this one as it was, and stays append-only. */
abstract class TimelineMigrationTest {

    private final String vendor;
    private final DriverManagerDataSource database;
    private final JdbcTemplate jdbc;

    TimelineMigrationTest(String vendor, String url, String user, String password) {
        this.vendor = vendor;
        database = new DriverManagerDataSource(url, user, password);
        jdbc = new JdbcTemplate(database);
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db-migrations/common", "classpath:db-migrations/" + vendor)
                .target(target)
                .load()
                .migrate();
    }

    private void write(long seq, @Nullable String system) {
        byte[] hash = new byte[32];
        jdbc.update(
                "insert into timeline_entry (seq, recorded_at, kind, system_key, content_hash, previous_hash, hash)"
                        + " values (?, current_timestamp, 'test.old', ?, ?, ?, ?)",
                seq,
                system,
                hash,
                hash,
                hash);
        jdbc.update(
                "insert into timeline_content (seq, salt, bytes, actor) values (?, ?, ?, 'person:ada')",
                seq,
                new byte[16],
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void whatStoodThereIsFoundByActorSystemAndKindAndStillCannotBeRewritten() {
        migrate("008");
        write(1, "support");
        write(2, null);
        migrate("latest");
        assertThat(found("select seq from timeline_content where actor = 'person:ada' and system_key = 'support'"
                        + " and kind = 'test.old'"))
                .containsExactly(1L);
        assertThat(found("select seq from timeline_content where system_key is null and kind = 'test.old'"))
                .containsExactly(2L);
        assertThatThrownBy(() -> jdbc.update("update timeline_content set kind = 'x' where seq = 1"))
                .isInstanceOf(DataAccessException.class);
    }

    private List<Object> found(String sql) {
        return jdbc.queryForList(sql).stream()
                .map(Map::values)
                .map(row -> row.iterator().next())
                .toList();
    }
}

class TimelineMigrationOnH2Test extends TimelineMigrationTest {
    TimelineMigrationOnH2Test() {
        super("h2", OnH2.newDatabase(), "sa", "");
    }
}

class TimelineMigrationOnPostgresTest extends TimelineMigrationTest {
    TimelineMigrationOnPostgresTest() {
        super("postgresql", PostgresServer.newDatabase(), "postgres", "postgres");
    }
}
