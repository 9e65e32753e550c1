package dev.firebreak.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server that the campaigns kill is one that means to keep what it committed, and it really dies. */
@Timeout(120)
class PostgresServerIT {

    @Test
    void killedServerComesBackWithWhatWasCommitted() throws SQLException {
        try (PostgresServer server = PostgresServer.start(Jvm.workDirectory("postgres-server"))) {
            try (Connection connection = server.connect();
                    Statement sql = connection.createStatement()) {
                for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                    assertThat(text(sql, "show " + setting)).as(setting).isEqualTo("on");
                }
                sql.execute("create table kept (word varchar(20))");
                sql.execute("insert into kept values ('committed')");
                server.kill();
            }
            server.restart();
            try (Connection connection = server.connect();
                    Statement sql = connection.createStatement()) {
                assertThat(text(sql, "select word from kept")).isEqualTo("committed");
            }
        }
    }

    private static String text(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
