package dev.firebreak.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The database under a kill campaign. */
interface CampaignDatabase extends AutoCloseable {

    /** What the console is started with to use it. */
    Map<String, String> settings();

    /** Sets aside what the kill left, before a console opens it again, where that cannot be looked at beside one. */
    void keepWhatWasLeft();

    /** A look at what is stored, or at what was set aside. */
    Connection look() throws SQLException;

    /** A look at what is stored when no console runs. */
    Connection lookWhileStopped() throws SQLException;

    @Override
    void close();
}
