package dev.firebreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.base.Fact;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.CoreTest;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import dev.firebreak.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema fits the entities (the context starts with {@code ddl-auto=validate}), and the timeline only grows. */
@CoreTest
abstract class SchemaTest {
    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void writeAnEntry() {
        transactions.executeWithoutResult(status -> events.publishEvent(
                Fact.of("test.happened", Actors.ADA, TestClock.START, null, "It happened.", Map.of())));
    }

    @Test
    void entriesCannotBeChanged() {
        refuses("update timeline_entry set kind = 'x'");
        refuses("delete from timeline_entry");
        refuses("truncate table timeline_entry");
    }

    @Test
    void contentCannotBeRewritten() {
        refuses("update timeline_content set actor = 'x'");
        assertThat(jdbc.queryForObject("select count(*) from timeline_content", Long.class))
                .isPositive();
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> jdbc.update(sql)).isInstanceOf(DataAccessException.class);
    }
}

@ContextConfiguration(initializers = OnH2.class)
class SchemaOnH2Test extends SchemaTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class SchemaOnPostgresTest extends SchemaTest {}
