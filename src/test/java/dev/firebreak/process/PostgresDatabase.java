package dev.firebreak.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** PostgreSQL under a kill campaign: it can be looked at beside the console. */
record PostgresDatabase(PostgresServer server) implements CampaignDatabase {

    @Override
    public Map<String, String> settings() {
        return server.settings();
    }

    @Override
    public void keepWhatWasLeft() {
        // Nothing to do: it lets itself be read while a console runs.
    }

    @Override
    public Connection look() throws SQLException {
        return server.connect();
    }

    @Override
    public Connection lookWhileStopped() throws SQLException {
        return server.connect();
    }

    @Override
    public void close() {
        server.close();
    }
}
