package dev.firebreak.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A second database beside the console's, with the same tables and settings, that plain JDBC writes to. */
record Yardstick(String vendor, String url, String user, String password) {

    /** Creates the tables, a system with its switches, and the table for the bare INSERT. */
    void prepare() throws SQLException {
        migrate();
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("create table bare_insert (id bigint primary key, text varchar(200) not null)");
            sql.execute("insert into ai_system (system_key, name, environment, description, owner, state, revision,"
                    + " version) values ('bench', 'Bench', 'production', '', 'Bench', 'ACTIVE', 1, 0)");
            String definition = "x".repeat(500);
            for (int order = 0; order < BenchSystem.SWITCHES; order++) {
                sql.execute("insert into kill_switch (system_key, switch_key, list_order, definition, revision,"
                        + " changed_at, normal_since, version) values ('bench', '"
                        + BenchSystem.keys().get(order) + "', " + order + ", '" + definition
                        + "', 1, current_timestamp, current_timestamp, 0)");
            }
        }
    }

    /** Creates the tables. */
    void migrate() {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db-migrations/common", "classpath:db-migrations/" + vendor)
                .load()
                .migrate();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
