package dev.firebreak.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The scale for every write: one row, committed at once. */
final class BareInsert {

    private final PreparedStatement insert;

    BareInsert(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        insert = connection.prepareStatement("insert into bare_insert (id, text) values (?, ?)");
    }

    void run(int number) throws SQLException {
        insert.setLong(1, number);
        insert.setString(2, "a row as small as can be");
        insert.executeUpdate();
    }
}
