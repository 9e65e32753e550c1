package dev.firebreak.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** On H2, refuses to change what the timeline holds; PostgreSQL has a function for it. */
public final class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("the timeline is append-only: this change is refused");
    }
}
